import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesAway, visitAt, type VisitLimit } from './visit-limit'

const START = Date.parse('2026-06-01T12:00:00Z')
const at = (seconds: number) => new Date(START + seconds * 1000)
const limitOf = (maxVisit: number, minAway: number): VisitLimit => ({ maxVisit, minAway, firstView: null, lastView: null })

/** Opens a page. @returns whether it opened, and what is known then */
function open(limit: VisitLimit, moment: Date): [boolean, VisitLimit] {
  const visit = visitAt(limit, moment)
  return visit ? [true, { ...limit, firstView: visit.firstView.toISOString(), lastView: visit.lastView.toISOString() }] : [false, limit]
}

/** @returns at which of these minutes a page opened */
function opened(limit: VisitLimit, minutes: readonly number[]): number[] {
  let known = limit
  return minutes.filter((minute) => {
    const [isOpen, next] = open(known, at(minute * 60))
    known = next
    return isOpen
  })
}

describe('a limit to visits', () => {
  it.each([
    ['opens while the visit is young, and closes on the minute', [0, 1, 19.5, 20, 30], [0, 1, 19.5]],
    ['counts the time away from the last page that opened', [0, 19, 25, 199, 199.5], [0, 19, 199.5]],
    ['begins a visit anew after that', [0, 181, 200, 201], [0, 181, 200]],
  ])('%s', (_, minutes, expected) => {
    expect(opened(limitOf(20, 180), minutes)).toEqual(expected)
  })

  it('holds whenever somebody comes', () => {
    const steps = fc.array(fc.nat(400 * 60), { maxLength: 60 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200 }), steps, (maxVisit, minAway, waits) => {
        let known = limitOf(maxVisit, minAway)
        let [now, first, last] = [0, -Infinity, -Infinity]
        for (const wait of waits) {
          now += wait
          const moment = at(now)
          const left = minutesAway(known, moment)
          const [isOpen, next] = open(known, moment)
          expect(left > 0).toBe(!isOpen)
          if (isOpen) {
            // It is the same visit, or one has been away for long enough.
            if (now - first >= maxVisit * 60) {
              expect(now - last).toBeGreaterThan(minAway * 60)
              first = now
            }
            last = now
          } else {
            expect(open(known, new Date(moment.getTime() + left * 60_000 + 1))[0]).toBe(true)
            expect(left).toBeLessThanOrEqual(minAway + 1)
          }
          known = next
        }
      }),
    )
  })
})
