import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { hotRead } from '@/lib/hot-read'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { byTime, isLive, isStory, mostPoints, rankedSql, topSql } from '@/lib/stories/listed'
import { ranked } from '@/lib/stories/rank-once'
import { withinHours } from '@/lib/stories/within'
import { Prisma } from '@/prisma/client/client'
import type { List } from './address'

/** How long lists are at most (news.ycombinator.com: the same). */
const MOST: Record<List, number> = { topstories: 500, newstories: 500, beststories: settings.lists.end, askstories: 200, showstories: 200, jobstories: 200 }

const ids = () => Prisma.sql`i.id`

const statements: Record<List, () => Prisma.Sql> = {
  topstories: () => rankedSql('front', ids),
  newstories: () => newest(isStory, MOST.newstories),
  beststories: () => topSql(ids, withinHours(settings.lists.hours, now()), mostPoints),
  askstories: () => rankedSql('ask', ids),
  showstories: () => rankedSql('show', ids),
  jobstories: () => newest(Prisma.sql`i.kind = 'job'`, MOST.jobstories),
}

const current = ranked('for programs', async (list: List) => (await idsOf(statements[list]())).slice(0, MOST[list]))

/** @returns the stories of a list in their order, as its page shows them at this moment or did two seconds ago */
export async function listed(list: List): Promise<readonly number[]> {
  return (await current(list)).entries
}

const lastId = hotRead<null, { id: number }>({
  name: 'last item',
  text: 'select asked::int, (select coalesce(max(id), 0) from items) as id from unnest($1::int[]) with ordinality as q (key, asked)',
  columns: [() => 0],
})

/** @returns the largest number an item has, whoever may read that; 0 while there is none */
export async function maxItem(): Promise<number> {
  return (await lastId(null))?.id ?? 0
}

function newest(which: Prisma.Sql, most: number): Prisma.Sql {
  return Prisma.sql`select i.id from items i where ${which} and ${isLive} ${byTime} limit ${limitOf(most)}`
}

async function idsOf(statement: Prisma.Sql): Promise<number[]> {
  return (await db().$queryRaw<{ id: number }[]>(statement)).map(({ id }) => id)
}
