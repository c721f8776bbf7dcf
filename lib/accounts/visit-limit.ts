const MINUTE = 60_000

/**
 * What somebody set who wants to be kept from reading too long, in minutes (Hacker News: noprocrast, maxvisit, minaway): how long a visit may be, and how long
 * they are away before the next; and when they opened the first and the last page of the present visit, as JSON writes moments.
 */
export type VisitLimit = { maxVisit: number; minAway: number; firstView: string | null; lastView: string | null }

/** From the first page of a visit to the last. */
export type Visit = { firstView: Date; lastView: Date }

/**
 * A page opens while less than `maxVisit` has passed since the first of the visit; then not before more than `minAway` has passed since the last (news.arc,
 * check-procrast).
 * @returns the visit of which the page opened now is the last; null where it does not open
 */
export function visitAt({ maxVisit, minAway, firstView, lastView }: VisitLimit, at: Date): Visit | null {
  if (firstView === null || lastView === null) return { firstView: at, lastView: at }
  if (minutesSince(firstView, at) < maxVisit) return { firstView: new Date(firstView), lastView: at }
  return minutesSince(lastView, at) > minAway ? { firstView: at, lastView: at } : null
}

/** @returns in how many whole minutes a page opens that does not open now; 0 where it does */
export function minutesAway(limit: VisitLimit, at: Date): number {
  if (limit.lastView === null || visitAt(limit, at)) return 0
  return 1 + Math.floor(limit.minAway - minutesSince(limit.lastView, at))
}

function minutesSince(moment: string, at: Date): number {
  return (at.getTime() - new Date(moment).getTime()) / MINUTE
}
