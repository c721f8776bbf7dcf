import 'server-only'
import { now } from '@/lib/clock'
import { LRUCache } from 'lru-cache'
import { rankedStories, type Section, type Story } from './queries'

/** How long a ranked list serves everyone before it is ranked again (Hacker News: 90 s). */
const FRESH_MS = 2000

/** One ranking of a list; `key` is another for each. */
export type Ranking = { key: string; stories: Story[] }

const rankings = new LRUCache<string, Promise<Ranking>>({ max: 20 })
let writes = 0

/** Says that something was written that lists show: whoever wrote it sees it at once, other web processes within two seconds. */
export function listsChanged(): void {
  writes++
}

/** @returns the section's present ranking, shared by all requests of the moment */
export function currentRanking(section: Section): Promise<Ranking> {
  const key = `${section} ${Math.floor(now().getTime() / FRESH_MS)} ${writes}`
  const known = rankings.get(key)
  if (known) return known
  const made = rankedStories(section).then((stories) => ({ key, stories }))
  rankings.set(key, made)
  made.catch(() => rankings.delete(key))
  return made
}
