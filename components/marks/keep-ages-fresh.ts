import { next, postInSight } from '@/components/keys/posts'
import { age } from '@/lib/text/age'

const MINUTE = 60_000
/** Milliseconds after the last of many scrolls. */
const SETTLED = 100
const AGE = 'a[title$=Z]'

/**
 * Markup is made for many readers and a while, so the ages in it are a little behind; this brings those in sight up to date. What is not in sight
 * is left alone: a script that has looked at ten thousand links makes browsers collect garbage for seconds.
 * @param within the element to look in
 * @returns how to stop
 */
export function keepAgesFresh(within: HTMLElement): () => void {
  let waiting = 0
  const refreshIn = (ms: number) => {
    window.clearTimeout(waiting)
    waiting = window.setTimeout(refreshNow, ms)
  }
  const refreshNow = () => {
    const at = new Date()
    for (const link of agesInSight(within)) refresh(link, at)
    refreshIn(MINUTE)
  }
  const refreshSoon = () => refreshIn(SETTLED)
  refreshSoon()
  const stop = new AbortController()
  window.addEventListener('scroll', refreshSoon, { passive: true, signal: stop.signal })
  // Unfolding and putting in show what was not there, without a scroll.
  within.addEventListener('change', refreshSoon, { capture: true, signal: stop.signal })
  return () => {
    stop.abort()
    window.clearTimeout(waiting)
  }
}

function agesInSight(within: HTMLElement): HTMLAnchorElement[] {
  const own = within.querySelector<HTMLAnchorElement>(`.item-top > .meta > ${AGE}`)
  const links = own ? [own] : []
  for (let post = postInSight()?.post ?? null; post && post.getBoundingClientRect().top < window.innerHeight; post = next(post)) {
    const link = post.querySelector<HTMLAnchorElement>(AGE)
    if (link) links.push(link)
  }
  return links
}

/** The tooltip names the minute alone; the server's words, which knew the second, stand while they may be true. */
function refresh(link: HTMLAnchorElement, at: Date): void {
  const minute = Date.parse(link.title)
  const [least, most] = [age(new Date(minute + MINUTE - 1), at), age(new Date(minute), at)]
  if (link.textContent !== least && link.textContent !== most) link.textContent = least
}
