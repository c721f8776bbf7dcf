import 'server-only'
import { db } from '@/lib/db'
import type { FlagReason } from '@/lib/flags/reasons'
import { settings } from '@/lib/settings'
import type { Direction } from '@/lib/marks/rules'
import { limitOf } from '@/lib/page-limit'
import { Prisma, type VoteDiscount } from '@/prisma/client/client'
import { caseColumns } from './case'
import type { Case } from './rules'

/** @returns what decides about a moderator's act on a post, and how many posts stand below it; null when there is no such post, or it is delayed yet */
export async function caseOf(itemId: number): Promise<(Case & { below: number }) | null> {
  const [found] = await db().$queryRaw<(Case & { below: number })[]>`
    with recursive branch as (
      select id, story_id from items where id = ${itemId}
      union all select c.id, c.story_id from items c join branch b on c.parent_id = b.id and c.story_id = b.story_id where c.kind = 'comment'
    )
    select ${caseColumns}, (select count(*)::int - 1 from branch) as below
    from items i left join users u on u.id = i.author_id where i.id = ${itemId} and i.delayed_until is null`
  return found ?? null
}

/** Something that was said against a post. */
export type FlagGiven = { name: string; reason: FlagReason; note: string; createdAt: Date }

/** @returns who flagged a post and why; for moderators alone */
export function flagsOn(itemId: number): Promise<FlagGiven[]> {
  return db().$queryRaw<FlagGiven[]>`
    select u.name::text, f.reason::text, f.note, f.created_at as "createdAt" from flags f join users u on u.id = f.user_id where f.item_id = ${itemId} order by f.created_at`
}

/** A vote that changes neither score nor karma. `option` is the choice it was cast on, of a poll. */
export type Uncounted = { name: string; direction: Direction; discount: VoteDiscount; option: string | null }

/** @returns votes on a post, or on the choices of a poll, that do not count, and why: the latest, a hundred at most; for moderators alone */
export function uncountedVotes(itemId: number): Promise<Uncounted[]> {
  return db().$queryRaw<Uncounted[]>`
    select u.name::text, v.direction::int, v.discount::text, case when i.kind = 'pollopt' then i.text end as option
    from items i join votes v on v.item_id = i.id and v.story_id = i.story_id join users u on u.id = v.user_id
    where v.discount is not null and (i.id = ${itemId} or (i.parent_id = ${itemId} and i.kind = 'pollopt')) order by v.created_at desc, u.id limit 100`
}

/** A post on a list for moderators, whatever became of it. */
export type DeskPost = {
  id: number
  kind: string
  title: string | null
  html: string
  author: string | null
  createdAt: Date
  deleted: boolean
  dead: boolean
  removalId: number | null
  flags: { reason: FlagReason; count: number }[]
}

const deskPosts = Prisma.sql`
  select i.id, i.kind::text, i.title, i.html, u.name::text as author, i.created_at as "createdAt", i.deleted_at is not null as deleted, i.killed_at is not null as dead,
    i.removal_id as "removalId",
    coalesce((select json_agg(f) from (select reason, count(*)::int from flags where item_id = i.id group by reason order by count(*) desc, reason) f), '[]') as flags
  from items i left join users u on u.id = i.author_id`

/** @returns what a person posted lately, whatever became of it, latest first; for moderators alone */
export function postsBy(userId: number): Promise<DeskPost[]> {
  return db().$queryRaw<DeskPost[]>`${deskPosts} where i.author_id = ${userId} and i.kind <> 'pollopt' and i.delayed_until is null order by i.created_at desc, i.id desc limit ${limitOf(settings.pageSize)}`
}
