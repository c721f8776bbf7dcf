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
  let links: NodeListOf<HTMLAnchorElement>
  let waiting = 0
  const refreshFrom = (start: number) => {
    // What was put in meanwhile is among them.
    if (start === 0) links = within.querySelectorAll('a[title$=Z]')
    const at = new Date()
    for (let index = start; index < Math.min(start + AT_A_TIME, links.length); index++) refresh(links[index], at)
    waiting = window.setTimeout(refreshFrom, start + AT_A_TIME < links.length ? 50 : MINUTE, start + AT_A_TIME < links.length ? start + AT_A_TIME : 0)
  }
  waiting = window.setTimeout(refreshFrom, 50, 0)
  return () => window.clearTimeout(waiting)
}

/** The tooltip names the minute alone; the server's words, which knew the second, stand while they may be true. */
function refresh(link: HTMLAnchorElement | undefined, at: Date): void {
  if (!link) return
  const minute = Date.parse(`${link.title.slice(0, 10)}T${link.title.slice(11, 16)}Z`)
  const [least, most] = [age(new Date(minute + MINUTE - 1), at), age(new Date(minute), at)]
  if (link.textContent !== least && link.textContent !== most) link.textContent = least
}
