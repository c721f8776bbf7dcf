import { expect, it } from 'vitest'
import { age } from './age'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = new Date('2026-11-22T12:00:00Z')

it.each([
  [-5, '0 minutes ago'],
  [59_999, '0 minutes ago'],
  [60_000, '1 minute ago'],
  [HOUR - 1, '59 minutes ago'],
  [HOUR, '1 hour ago'],
  [DAY - 1, '23 hours ago'],
  [DAY, '1 day ago'],
  [89 * DAY, '89 days ago'],
  [90 * DAY, '3 months ago'],
  [364 * DAY, '12 months ago'],
  [365 * DAY, 'on 22 Nov 2025'],
])('%d ms: %s', (milliseconds, text) => {
  expect(age(new Date(at.getTime() - milliseconds), at)).toBe(text)
})
