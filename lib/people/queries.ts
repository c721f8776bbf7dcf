import 'server-only'
import { db } from '@/lib/db'
import { verdictSql } from '@/lib/flags/accuracy'
import type { FlagReason } from '@/lib/flags/reasons'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import type { Standing } from './rules'
import { standingColumns } from './standing'

/** What moderators read about a person. */
export type PersonRecord = Standing & {
  name: string
  joined: Date
  imported: boolean
  karma: number
  posts: { all: number; removed: number; dead: number; deleted: number }
  /** Posts that were removed with the ban and not restored since. */
  removedWithBan: number
  /** Flags by this person; of those a moderator decided on, how many were right. */
  flagsGiven: { all: number; decided: number; upheld: number }
  flagsReceived: { reason: FlagReason; count: number }[]
}

/** @returns null when nobody has this name, whatever its case; for moderators alone */
export async function recordOf(name: string): Promise<PersonRecord | null> {
  const [record] = await db().$queryRaw<PersonRecord[]>`
    select ${standingColumns}, u.created_at as joined, u.imported, u.karma,
      (select json_build_object('all', count(*), 'removed', count(*) filter (where i.removal_id is not null), 'dead', count(*) filter (where i.killed_at is not null),
        'deleted', count(*) filter (where i.deleted_at is not null)) from items i where i.author_id = u.id and i.kind <> 'pollopt') as posts,
      (select count(*)::int from items i join moderation_log l on l.id = i.removal_id where l.part_of_id = u.ban_id) as "removedWithBan",
      (select json_build_object('all', count(*), 'decided', count(v.upheld), 'upheld', count(*) filter (where v.upheld))
        from flags f left join lateral (${verdictSql}) v on true where f.user_id = u.id) as "flagsGiven",
      coalesce((select json_agg(r) from (select f.reason, count(*)::int from flags f join items i on i.id = f.item_id where i.author_id = u.id group by f.reason order by count(*) desc, f.reason) r), '[]') as "flagsReceived"
    from users u where u.name = ${name}::citext and u.left_at is null`
  return record ?? null
}

/** What a moderator told the others. */
export type Note = { id: number; author: string; text: string; createdAt: Date }

/** @returns what moderators told each other about a person, latest first; for moderators alone, and not about themselves */
export function notesAbout(userId: number): Promise<Note[]> {
  return db().$queryRaw<Note[]>`
    select n.id, a.name::text as author, n.text, n.created_at as "createdAt" from person_notes n join users a on a.id = n.author_id where n.person_id = ${userId} order by n.id desc`
}

/** Somebody who signed in from the same network or with the same browser lately. */
export type Neighbour = { name: string; network: boolean; device: boolean; seenAt: Date }

/** @returns who shares a network or a device with a person, those who share both first; for admins alone */
export function neighboursOf(userId: number, at: Date): Promise<Neighbour[]> {
  const since = new Date(at.getTime() - settings.sightingsKept)
  return db().$queryRaw<Neighbour[]>`
    with own as (
      select network, device from sightings where user_id = ${userId} and seen_at > ${since}
    ), shared as (
      select o.user_id, true as network, false as device, o.seen_at from own join sightings o using (network) where o.seen_at > ${since}
      union all select o.user_id, false, true, o.seen_at from own join sightings o using (device) where o.seen_at > ${since}
    )
    select u.name::text, bool_or(s.network) as network, bool_or(s.device) as device, max(s.seen_at) as "seenAt" from shared s join users u on u.id = s.user_id
    where u.id <> ${userId} and u.left_at is null group by u.id order by (bool_or(s.network) and bool_or(s.device)) desc, bool_or(s.network) desc, max(s.seen_at) desc limit ${limitOf(settings.pageSize)}`
}
