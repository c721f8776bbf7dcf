import 'server-only'
import { db } from '@/lib/db'
import { decidedSql } from '@/lib/log/decided'
import type { LoggedAct, Rule } from '@/lib/log/acts'
import { limitOf, pageLimit } from '@/lib/page-limit'
import type { QueueFilter, QueuePlace } from '@/lib/paths'
import { settings } from '@/lib/settings'
import type { FlagReason } from '@/prisma/client/client'
import { Prisma } from '@/prisma/client/client'
import { caseColumns } from './case'
import type { Case } from './rules'

/** A flag on a post; a moderator's decision since has closed what is not open. */
export type FlagGiven = { name: string; reason: FlagReason; note: string; weight: number; isOpen: boolean }

/** What moderators and rules did to a post before. */
export type Decision = { id: number; act: LoggedAct; actor: string | null; rule: Rule | null; reason: string }

/** Of an author's latest posts, how many were taken away. */
export type AuthorRecord = { karma: number; joined: Date; posts: number; removed: number; dead: number }

/** A post that waits for a moderator, with everything about it. Times within are ISO 8601. */
export type QueueCase = Case & {
  id: number
  storyId: number
  storyTitle: string
  title: string | null
  url: string | null
  html: string
  createdAt: Date
  deleted: boolean
  dead: boolean
  author: string | null
  record: AuthorRecord | null
  /** The latest entry of the log about the author, 0 for none; null where nobody is known to have written it. */
  authorEntry: number | null
  why: { flagged: boolean; killed: boolean; held: boolean; vouched: boolean; asked: boolean }
  request: string | null
  flags: FlagGiven[]
  vouchers: string[]
  decisions: Decision[]
  claimedBy: string | null
  claimedAt: Date | null
  /** How many posts stand below it. */
  below: number
}

/** The author's latest posts that the record counts. */
const RECORDED = 200

const waitsFor: Record<QueueFilter, Prisma.Sql> = {
  flagged: Prisma.sql`c.flagged`,
  killed: Prisma.sql`c.killed`,
  held: Prisma.sql`c.held`,
  review: Prisma.sql`c.review`,
  vouched: Prisma.sql`c.vouched`,
}

/**
 * @param which only those that wait for this reason; null for all
 * @param after where the page goes on; null begins with the most urgent
 * @returns what waits for moderators, most urgent first, and where it goes on; for moderators alone
 */
export async function queue(which: QueueFilter | null, after: QueuePlace | null): Promise<{ cases: QueueCase[]; next: QueuePlace | null }> {
  const places = await db().$queryRaw<QueuePlace[]>`
    select c.urgency, c.item_id as "itemId" from cases c
    where ${which ? waitsFor[which] : Prisma.sql`true`} ${after ? Prisma.sql`and (c.urgency, c.item_id) < (${after.urgency}, ${after.itemId})` : Prisma.empty}
    order by c.urgency desc, c.item_id desc limit ${pageLimit}`
  const shown = places.slice(0, settings.pageSize)
  return { cases: await read(shown.map(({ itemId }) => itemId)), next: places.length > shown.length ? (shown.at(-1) ?? null) : null }
}

async function read(ids: readonly number[]): Promise<QueueCase[]> {
  if (ids.length === 0) return []
  return db().$queryRaw<QueueCase[]>`
    select i.id, i.story_id as "storyId", coalesce(s.title, '') as "storyTitle", i.title, i.url, i.html, i.created_at as "createdAt", i.deleted_at is not null as deleted,
      i.killed_at is not null as dead, u.name::text as author, ${caseColumns},
      json_build_object('flagged', c.flagged, 'killed', c.killed, 'held', c.held, 'vouched', c.vouched, 'asked', c.review) as why,
      (select r.text from reviews r where r.item_id = i.id and r.answer_id is null limit 1) as request,
      case when u.id is not null then (select json_build_object('karma', u.karma, 'joined', u.created_at, 'posts', count(*), 'removed', count(*) filter (where p.removal_id is not null),
        'dead', count(*) filter (where p.killed_at is not null)) from (select * from items p where p.author_id = u.id and p.kind <> 'pollopt' order by p.created_at desc, p.id desc limit ${limitOf(RECORDED)}) p) end as record,
      case when u.id is not null then coalesce((select max(l.id) from moderation_log l where l.user_id = u.id), 0) end as "authorEntry",
      coalesce((select json_agg(json_build_object('name', f.name, 'reason', f.reason, 'note', f.note, 'weight', f.weight, 'isOpen', f.after_entry >= decided) order by f.created_at)
        from (select f.*, g.name from flags f join users g on g.id = f.user_id where f.item_id = i.id order by f.created_at desc limit 100) f), '[]') as flags,
      array(select v.name::text from vouches f join users v on v.id = f.user_id where f.item_id = i.id and f.after_entry >= decided order by f.created_at limit 100) as vouchers,
      coalesce((select json_agg(json_build_object('id', l.id, 'act', l.act, 'actor', l.name, 'rule', l.rule, 'reason', l.reason) order by l.id)
        from (select l.*, a.name from moderation_log l left join users a on a.id = l.actor_id where l.item_id = i.id order by l.id desc limit 20) l), '[]') as decisions,
      m.name::text as "claimedBy", c.claimed_at as "claimedAt",
      case when i.parent_id is null then t.comment_count else ${belowSql} end as below
    from unnest(${[...ids]}::int[]) with ordinality as q (id, place) join cases c on c.item_id = q.id join items i on i.id = q.id
      join items s on s.id = i.story_id join threads t on t.story_id = i.story_id
      left join users u on u.id = i.author_id left join users m on m.id = c.claimed_by_id cross join lateral (select ${decidedSql} as decided) d
    order by q.place`
}

/** How many comments stand below a comment `i`. */
const belowSql = Prisma.sql`(
  with recursive branch as (
    select r.id, r.story_id from items r where r.parent_id = i.id and r.story_id = i.story_id
    union all select r.id, r.story_id from items r join branch b on r.parent_id = b.id and r.story_id = b.story_id
  ) select count(*)::int from branch)`
