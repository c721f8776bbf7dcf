import { now } from '@/lib/clock'
import { LRUCache } from 'lru-cache'

/** How long a ranked list serves everyone before it is ranked again (Hacker News: 90 s). */
const FRESH_MS = 2000

/** One ranking of a list; `key` is another for each. */
export type Ranking<Entry> = { key: string; entries: readonly Entry[] }

let writes = 0

/** Says that something was written that lists show: whoever wrote it sees it at once, other web processes within two seconds. */
export function listsChanged(): void {
  writes++
}

/**
 * Ranks a list once for all requests of the moment.
 * @param name stands for no other list
 * @param rank the list, by what it depends on beside the posts
 */
export function ranked<Entry, Asked extends string | number | void>(name: string, rank: (asked: Asked) => Promise<Entry[]>): (asked: Asked) => Promise<Ranking<Entry>> {
  const rankings = new LRUCache<string, Promise<Ranking<Entry>>>({ max: 20 })
  return (asked) => {
    const key = `${name} ${asked ?? ''} ${Math.floor(now().getTime() / FRESH_MS)} ${writes}`
    const known = rankings.get(key)
    if (known) return known
    const made = rank(asked).then((entries) => ({ key, entries }))
    rankings.set(key, made)
    made.catch(() => rankings.delete(key))
    return made
  }
}
