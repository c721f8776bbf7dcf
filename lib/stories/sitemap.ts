import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { isLive, isStory } from './listed'

/** A part holds the stories of so many numbers, so it has no more (sitemaps.org: 50,000). */
const NUMBERS = Prisma.raw('50000')

/** A story that everybody may read, and when it or its thread last changed. */
export type SitemapEntry = { id: number; changed: Date }

/** @returns the parts in which there is something; the first of each is looked up by its number, rather than whether there is any among all */
export async function sitemapParts(): Promise<number[]> {
  const rows = await db().$queryRaw<{ part: number }[]>`
    select part from generate_series(0, (select max(story_id) / ${NUMBERS} from threads)) part
    cross join lateral (select from threads t join items i on i.id = t.story_id where t.story_id >= part * ${NUMBERS} and t.story_id < (part + 1) * ${NUMBERS} and t.merged_into_id is null and ${isLive} order by t.story_id limit 1) something
    order by part`
  return rows.map(({ part }) => part)
}

/** @returns the stories of one part by their numbers; empty where there is no such part */
export function sitemapOf(part: number): Promise<SitemapEntry[]> {
  return db().$queryRaw<SitemapEntry[]>`
    select i.id, greatest(i.created_at, i.edited_at, i.retitled_at, t.last_comment_at) as changed from threads t join items i on i.id = t.story_id
    where t.story_id >= ${part}::int * ${NUMBERS} and t.story_id < (${part}::int + 1) * ${NUMBERS} and t.merged_into_id is null and ${isStory} and ${isLive} order by i.id`
}
