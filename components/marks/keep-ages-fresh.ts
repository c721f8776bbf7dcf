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

/** The markup names the minute alone; the server's words, which knew the second, stand while they may be true. */
function refresh(time: HTMLTimeElement | undefined, at: Date): void {
  if (!time) return
  const minute = Date.parse(time.dateTime)
  const [least, most] = [age(new Date(minute + MINUTE - 1), at), age(new Date(minute), at)]
  if (time.textContent !== least && time.textContent !== most) time.textContent = least
}
