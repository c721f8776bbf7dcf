import { now } from '@/lib/clock'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { storyRankSql } from './ranking'

/** Ranked lists consider the newest stories only (news.arc: 1000), with those that moderators called back last, and end somewhere (the live site: 500 for its API). */
const CANDIDATES = 1500
const LIFTED = 100
const RANKED = 500

/** What stands on lists of stories. */
export const isStory = Prisma.sql`i.kind in ('story', 'poll', 'job')`
/** What everyone may see; lists hold nothing else. */
export const isLive = Prisma.sql`i.live`
/** What a row of a list is read from, beside `items i`. */
export const joined = Prisma.sql`join threads t on t.story_id = i.id join users u on u.id = i.author_id`
/** Latest first. */
export const byTime = Prisma.sql`order by i.created_at desc, i.id desc`
/** Best first. */
export const mostPoints = Prisma.sql`i.score desc`

/** What each ranked list holds. */
export const sections = {
  front: isStory,
  ask: Prisma.sql`i.kind in ('story', 'poll') and i.url is null`,
  show: Prisma.sql`i.kind in ('story', 'poll') and i.title ~* '^show( hn\\M|:)'`,
}

/** The ranked lists. */
export type Section = keyof typeof sections

/** What is read of the stories `i` of a list, joined as above, by whether they stand first on it. */
export type Wanted = (pinned: Prisma.Sql) => Prisma.Sql

/** Reads the stories of a ranked list, best first, at most 500. */
export function rankedSql(section: Section, wanted: Wanted): Prisma.Sql {
  const pinned = Prisma.sql`(${section === 'front'} and t.pinned_at is not null)`
  return Prisma.sql`
    with newest as (
      select i.id from items i where ${sections[section]} and ${isLive} ${byTime} limit ${limitOf(CANDIDATES)}
    ), called as (
      select story_id from threads where pinned_at is not null
      union all (select story_id from threads where rank_from is not null order by rank_from desc limit ${limitOf(LIFTED)})
    )
    select ${wanted(pinned)} from (
      select * from items i where i.id in (select id from newest union select story_id from called) and ${sections[section]} and ${isLive}
    ) i ${joined} where t.merged_into_id is null
    order by ${pinned} desc, ${storyRankSql(now())} desc, i.id desc limit ${limitOf(RANKED)}`
}

/**
 * Reads the first stories by some order. They are chosen before anything is read beside them. Duplicates stand for the story they were merged into,
 * which has their votes.
 */
export function topSql(wanted: Wanted, which: Prisma.Sql, order: Prisma.Sql, alsoJoined: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    select ${wanted(Prisma.sql`false`)} from (
      select i.*, row_number() over (order by ${order}, i.id desc) as place from items i ${alsoJoined}
      where ${isStory} and ${isLive} and ${which} and i.id not in (select d.story_id from threads d where d.merged_into_id is not null)
      order by ${order}, i.id desc limit ${limitOf(settings.lists.end)}
    ) i ${joined} order by i.place`
}
