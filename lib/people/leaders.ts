import 'server-only'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { ranked } from '@/lib/stories/rank-once'

/** Somebody with much karma. */
export type Leader = { id: number; name: string; karma: number }

/** @returns the people with the most karma; of equals who came first */
export function leaders(): Promise<Leader[]> {
  return db().$queryRaw<Leader[]>`select id, name::text, karma from users where left_at is null order by karma desc, id limit ${limitOf(settings.lists.leaders)}`
}

/** The same, for everyone. */
export const currentLeaders = ranked('leaders', leaders)
