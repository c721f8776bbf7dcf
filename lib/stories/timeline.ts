import 'server-only'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { dayAfter, dayOf, startOf } from './days'
import { isLive, joined } from './listed'
import { columns, type Story } from './queries'

/** A story that reached the top of the front page: on which day first, in UTC, and its best place there. */
export type TopStory = Story & { day: string; bestRank: number }

/** Those of some days, latest day first and best first in it; `next` is the day before which they go on. */
export type Timeline = { stories: TopStory[]; next: string | null }

const DAYS = settings.lists.topDays

const seen = Prisma.sql`tops p join items i on i.id = p.story_id ${joined}`
const isShown = Prisma.sql`${isLive} and t.merged_into_id is null`

/** @param before the day, as YYYY-MM-DD in UTC, before which it begins; null for the latest */
export async function timeline(before: string | null): Promise<Timeline> {
  const end = before ? startOf(before) : null
  const days = await latestDays(end)
  const first = days.slice(0, DAYS).at(-1)
  if (!first) return { stories: [], next: null }
  const rows = await db().$queryRaw<(TopStory & { reachedAt: Date })[]>`
    select ${columns}, false as pinned, p.best_rank::int as "bestRank", p.reached_at as "reachedAt" from ${seen}
    where ${isShown} and p.reached_at >= ${startOf(first)} and p.reached_at < ${startOf(dayAfter(days[0] ?? first))}
    order by date_trunc('day', p.reached_at, 'UTC') desc, p.best_rank, p.reached_at, i.id`
  return { stories: rows.map(({ reachedAt, ...story }) => ({ ...story, day: dayOf(reachedAt) })), next: days.length > DAYS ? first : null }
}

/** The latest days on which something got there, and one more to tell whether they go on: each is found by a step back, however much there is. */
async function latestDays(end: Date | null): Promise<string[]> {
  const dayBefore = (moment: Prisma.Sql) => Prisma.sql`(
    select date_trunc('day', p.reached_at, 'UTC') from ${seen} where ${isShown} and p.reached_at < ${moment} order by p.reached_at desc limit 1)`
  const rows = await db().$queryRaw<{ start: Date }[]>`
    with recursive days as (
      select ${dayBefore(Prisma.sql`coalesce(${end}::timestamptz, 'infinity')`)} as start
      union all select ${dayBefore(Prisma.sql`d.start`)} from days d where d.start is not null
    ) select start from days where start is not null limit ${limitOf(DAYS + 1)}`
  return rows.map(({ start }) => dayOf(start))
}
