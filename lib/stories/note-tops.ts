import { LRUCache } from 'lru-cache'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import type { Ranking } from './rank-once'

/** The best places this process knows to be noted; what it forgets it notes again, which changes nothing. */
const noted = new LRUCache<number, number>({ max: 1000 })
let latest = ''

/**
 * Notes which stories stand at the top of the front page, and how high. To be called when the page was shown so to somebody, and not waited for:
 * what cannot be noted now is noted with the next ranking. A pinned story did not rise there.
 */
export async function noteTops({ key, entries }: Ranking<{ id: number; pinned: boolean }>): Promise<void> {
  if (key === latest) return
  latest = key
  const places = entries.slice(0, settings.lists.top).map(({ id, pinned }, index) => ({ id, pinned, rank: index + 1 }))
  const better = places.filter(({ id, pinned, rank }) => !pinned && rank < (noted.get(id) ?? Infinity))
  if (better.length === 0) return
  const written = await write(better, now()).then(() => true, () => false)
  if (written) for (const { id, rank } of better) noted.set(id, rank)
}

/** Several processes note at once: in one order, so that none waits for another in a circle, and a worse place changes nothing. */
async function write(places: readonly { id: number; rank: number }[], at: Date): Promise<void> {
  await db().$executeRaw`
    insert into tops (story_id, reached_at, best_rank)
    select t.story_id, ${at}, p.rank from unnest(${places.map(({ id }) => id)}::int[], ${places.map(({ rank }) => rank)}::int[]) as p (id, rank) join threads t on t.story_id = p.id
    order by t.story_id
    on conflict (story_id) do update set best_rank = excluded.best_rank where tops.best_rank > excluded.best_rank`
}
