import { setImmediate } from 'node:timers/promises'
import { settings } from '@/lib/settings'
import { engineOf, forget } from './pattern'
import type { RecentPost } from './queries'
import { rulesCovering, type SiteEffect } from './rules'
import { linksOf, wordsOf } from './said'
import type { Site } from './site'
import { within } from './within'

/** Looks at a post, and gives the words or the address that would be caught; null for none. */
type Look = (post: RecentPost) => string | null

/** What a rule would have caught: of so many posts looked at; those that took too long count as not caught. */
export type Trial = { caught: { post: RecentPost; excerpt: string }[]; lookedAt: number; tooLong: number; wasCut: boolean }

/** Tries a rule about a site on posts. */
export function trySite(posts: readonly RecentPost[], { effect, ...site }: Site & { effect: SiteEffect }): Promise<Trial> {
  const isAboutStories = effect === 'slow' || effect === 'penalise'
  return tryOn(posts, () => (post) => (isAboutStories ? [post.url ?? ''] : linksOf(post)).find((link) => rulesCovering([site], link).length > 0) ?? null)
}

/** Tries a pattern that can be read on posts. */
export function tryPattern(posts: readonly RecentPost[], pattern: string): Promise<Trial> {
  const begin = () => {
    const engine = engineOf(pattern)
    return (post: RecentPost) => engine && excerptOf(wordsOf(post), engine)
  }
  return tryOn(posts, begin, () => forget(pattern))
}

/** Others are served between one slice of time and the next. `begin` is asked before each, `stopped` told after one in which something was stopped. */
async function tryOn(posts: readonly RecentPost[], begin: () => Look, stopped?: () => void): Promise<Trial> {
  const excerpts: (string | null)[] = []
  const end = performance.now() + settings.filterPreview.time
  let tooLong = 0
  for (let left: number = settings.filterPreview.time; left > 0 && excerpts.length < posts.length; left = end - performance.now()) {
    const before = excerpts.length
    const look = begin()
    const finished = within(Math.min(left, settings.filterTime), () => {
      for (const post of posts.slice(before)) excerpts.push(look(post))
    })
    if (!finished) stopped?.()
    // One that had a whole slice to itself gets no second one.
    if (!finished && excerpts.length === before && left >= settings.filterTime) {
      excerpts.push(null)
      tooLong++
    }
    await setImmediate()
  }
  const caught = posts.flatMap((post, index) => ({ post, excerpt: excerpts[index] })).filter((each): each is Trial['caught'][number] => typeof each.excerpt === 'string')
  return { caught, lookedAt: excerpts.length, tooLong, wasCut: excerpts.length < posts.length }
}

const AROUND = 60

function excerptOf(words: string, engine: NonNullable<ReturnType<typeof engineOf>>): string | null {
  const found = engine.matcher(words)
  if (!found.find()) return null
  const [from, to] = [Math.max(0, found.start() - AROUND), Math.min(words.length, found.start() + 2 * AROUND)]
  return `${from > 0 ? '…' : ''}${words.slice(from, to).toWellFormed()}${to < words.length ? '…' : ''}`
}
