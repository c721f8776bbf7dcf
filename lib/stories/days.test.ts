import { describe, expect, it } from 'vitest'
import { dayAfter, dayBefore, dayOf, isDay, stepFrom, steps, within } from './days'

const days = { first: '2024-01-31', last: '2026-11-25' }

describe('a step from a day', () => {
  it.each([
    ['2026-03-01', 'day', -1, '2026-02-28'],
    ['2024-02-28', 'day', 1, '2024-02-29'],
    ['2025-12-31', 'day', 1, '2026-01-01'],
    ['2026-03-31', 'month', -1, '2026-02-28'],
    ['2026-01-15', 'month', -1, '2025-12-15'],
    ['2025-12-31', 'month', 1, '2026-01-31'],
    ['2024-02-29', 'year', 1, '2025-02-28'],
    ['2025-01-31', 'year', -1, '2024-01-31'],
    ['2025-01-30', 'year', -1, null],
    ['2026-11-25', 'day', 1, null],
    ['2026-10-26', 'month', 1, null],
    ['2024-01-31', 'day', -1, null],
  ] as const)('from %s by a %s (%i) leads to %s', (from, by, direction, to) => {
    expect(stepFrom(from, by, direction, days)).toBe(to)
  })

  it('leads nowhere where there is one day alone', () => {
    const only = { first: '2026-11-25', last: '2026-11-25' }
    for (const step of steps) for (const direction of [-1, 1] as const) expect(stepFrom('2026-11-25', step, direction, only)).toBeNull()
  })

  it('there and back is no step, for every day of four years', () => {
    for (let day = '2023-12-30'; day < '2028-01-02'; day = dayAfter(day)) expect(dayBefore(dayAfter(day))).toBe(day)
  })
})

describe('a day', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['', false],
    ['2025-01-01T00:00', false],
  ])('%s is one of the calendar: %s', (given, is) => {
    expect(isDay(given)).toBe(is)
  })

  it('is that of Greenwich', () => {
    expect(dayOf(new Date('2026-01-01T00:30+01:00'))).toBe('2025-12-31')
  })

  it('out of reach becomes the nearest there is', () => {
    expect(['2020-01-01', '2025-05-05', '2030-01-01'].map((day) => within(day, days))).toEqual(['2024-01-31', '2025-05-05', '2026-11-25'])
  })
})
