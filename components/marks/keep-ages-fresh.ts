import { age } from '@/lib/text/age'

const MINUTE = 60_000
/** Few enough that a slow phone does them between two frames. */
const AT_A_TIME = 200

/**
 * Markup is made for many readers and a while, so the ages in it are a little behind; this brings them up to date, a few at a time.
 * @param within the element to look in
 * @returns how to stop
 */
export function keepAgesFresh(within: HTMLElement): () => void {
  const times = within.querySelectorAll('time')
  let waiting = 0
  const refreshFrom = (start: number) => {
    const at = new Date()
    for (let index = start; index < Math.min(start + AT_A_TIME, times.length); index++) refresh(times[index], at)
    waiting = window.setTimeout(refreshFrom, start + AT_A_TIME < times.length ? 50 : MINUTE, start + AT_A_TIME < times.length ? start + AT_A_TIME : 0)
  }
  waiting = window.setTimeout(refreshFrom, 50, 0)
  return () => window.clearTimeout(waiting)
}

function refresh(time: HTMLTimeElement | undefined, at: Date): void {
  if (!time) return
  // The markup names the minute alone: from its end on, nothing is older than it says.
  const text = age(new Date(Date.parse(time.dateTime) + MINUTE - 1), at)
  if (time.textContent !== text) time.textContent = text
}
