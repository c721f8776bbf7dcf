import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { dayAfter, dayOf, startOf } from './days'
import { isLive, isStory, mostPoints, topSql } from './listed'
import { storyColumns, type Story } from './queries'
import { withinHours } from './within'

const { active } = settings.lists

/** @returns the stories of the last hours with the most points, best first */
export function bestStories(hours: number): Promise<Story[]> {
  return topStories(withinHours(hours, now()), mostPoints)
}

/** @param day in UTC, as YYYY-MM-DD. @returns the stories submitted on it, those with the most points first */
export function storiesOfDay(day: string): Promise<Story[]> {
  return topStories(Prisma.sql`i.created_at >= ${startOf(day)} and i.created_at < ${startOf(dayAfter(day))}`, mostPoints)
}

/** @returns the stories that moderators gave a second chance, latest first */
export function liftedStories(): Promise<Story[]> {
  return topStories(Prisma.sql`l.rank_from is not null`, Prisma.sql`l.rank_from desc`, Prisma.sql`join threads l on l.story_id = i.id`)
}

/** @returns the stories that are discussed most at present: each comment counts by the minutes until it is too old to count (news.arc) */
export function activeStories(): Promise<Story[]> {
  const [at, hours] = [now(), active.minutes / 60]
  const latest = Prisma.sql`select i.id from items i where ${isStory} and ${isLive} order by i.created_at desc, i.id desc limit ${limitOf(active.stories)}`
  const heat = Prisma.sql`(
    select i.story_id, sum(${hours}::float8 * 3600 - extract(epoch from ${at}::timestamptz - i.created_at)) as heat from items i
    where i.kind = 'comment' and i.live and ${withinHours(hours, at)} group by i.story_id) h`
  return topStories(Prisma.sql`i.id in (${latest})`, Prisma.sql`h.heat desc`, Prisma.sql`join ${heat} on h.story_id = i.id`)
}

/** @returns the day of the oldest story in UTC; null while there is none */
export async function firstDay(): Promise<string | null> {
  const [first] = await db().$queryRaw<{ createdAt: Date }[]>`
    select i.created_at as "createdAt" from items i where ${isStory} and ${isLive} order by i.created_at, i.id limit 1`
  return first ? dayOf(first.createdAt) : null
}

function topStories(which: Prisma.Sql, order: Prisma.Sql, alsoJoined?: Prisma.Sql): Promise<Story[]> {
  return db().$queryRaw<Story[]>(topSql(storyColumns, which, order, alsoJoined))
}
