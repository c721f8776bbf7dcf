const DAY = 24 * 60 * 60_000

/** What one goes back and forward by. */
export const steps = ['day', 'month', 'year'] as const

/** One of them. */
export type Step = (typeof steps)[number]

/** The days there are, as YYYY-MM-DD in UTC. */
export type Days = { first: string; last: string }

/** @returns the day of a moment in UTC, as YYYY-MM-DD */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}

/** @returns when a day begins */
export function startOf(day: string): Date {
  return new Date(`${day}T00:00Z`)
}

/** @returns the day after */
export function dayAfter(day: string): string {
  return dayOf(new Date(startOf(day).getTime() + DAY))
}

/** @returns the day before */
export function dayBefore(day: string): string {
  return dayOf(new Date(startOf(day).getTime() - DAY))
}

/** @returns whether there is such a day in the calendar */
export function isDay(given: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given)) && dayOf(new Date(given)) === given
}

/** @returns the same day, or the first or last there is where it is before or after them */
export function within(day: string, { first, last }: Days): string {
  if (day < first) return first
  return day > last ? last : day
}

/**
 * @param by a month or a year after the 31st may not have one: then it is that month's last
 * @returns the day so far before (-1) or after (1); null where there is none
 */
export function stepFrom(day: string, by: Step, direction: -1 | 1, { first, last }: Days): string | null {
  const stepped = by === 'day' ? (direction > 0 ? dayAfter(day) : dayBefore(day)) : monthsFrom(day, by === 'month' ? direction : 12 * direction)
  return stepped < first || stepped > last ? null : stepped
}

function monthsFrom(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayOf(new Date(Date.UTC(year, month + months - 1, Math.min(date, lastOfMonth))))
}
