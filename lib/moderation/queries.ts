import 'server-only'
import { db } from '@/lib/db'
import type { LogFilter } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { ACTS, type Act, type Case } from './rules'

/** One entry of the log. Of what the post said it holds nothing; the story's title is empty where not everybody may read it. */
export type LogEntry = {
  id: number
  act: Act
  actor: string
  itemId: number
  kind: string
  storyId: number
  storyTitle: string
  reason: string
  posts: number
  undoesId: number | null
  undoneById: number | null
  createdAt: Date
}

/** Entries of the log, latest first, and where they go on. */
export type LogPage = { entries: LogEntry[]; next: number | null }

const entries = Prisma.sql`
  select l.id, l.act::text, a.name::text as actor, l.item_id as "itemId", i.kind::text, l.story_id as "storyId", case when s.live then coalesce(s.title, '') else '' end as "storyTitle",
    l.reason, l.posts, l.undoes_id as "undoesId", u.id as "undoneById", l.created_at as "createdAt"
  from moderation_log l join users a on a.id = l.actor_id join items i on i.id = l.item_id join items s on s.id = l.story_id left join moderation_log u on u.undoes_id = l.id`

/**
 * Everybody may read the log.
 * @param before the id of the entry the page goes on after; null begins with the latest
 */
export async function logPage({ act, by, item }: LogFilter, before: number | null): Promise<LogPage> {
  const conditions = [
    ...(ACTS.some((known) => known === act) ? [Prisma.sql`l.act = ${act}::moderation_act`] : []),
    ...(by ? [Prisma.sql`l.actor_id = (select id from users where name = ${by}::citext)`] : []),
    ...(item ? [Prisma.sql`l.item_id = ${Number(item)}`] : []),
    ...(before ? [Prisma.sql`l.id < ${before}`] : []),
  ]
  const where = conditions.length > 0 ? Prisma.sql`where ${Prisma.join(conditions, ' and ')}` : Prisma.empty
  const rows = await db().$queryRaw<LogEntry[]>`${entries} ${where} order by l.id desc limit ${settings.pageSize + 1}`
  const shown = rows.slice(0, settings.pageSize)
  return { entries: shown, next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null }
}

/** @returns null when there is no such entry */
export async function logEntry(id: number): Promise<LogEntry | null> {
  const [entry] = await db().$queryRaw<LogEntry[]>`${entries} where l.id = ${id}`
  return entry ?? null
}

/** @returns what decides about a moderator's act on a post, and how many posts stand below it; null when there is no such post */
export async function caseOf(itemId: number): Promise<(Case & { below: number }) | null> {
  const [found] = await db().$queryRaw<(Case & { below: number })[]>`
    with recursive branch as (
      select id, story_id from items where id = ${itemId}
      union all select c.id, c.story_id from items c join branch b on c.parent_id = b.id and c.story_id = b.story_id where c.kind = 'comment'
    )
    select i.kind::text, i.author_id as "authorId", u.role::text as "authorRole", i.removal_id as "removalId", i.killed_by::text as "killedBy",
      i.locked_at is not null as locked, coalesce((select max(id) from moderation_log where item_id = i.id), 0) as "lastEntry", (select count(*)::int - 1 from branch) as below
    from items i left join users u on u.id = i.author_id where i.id = ${itemId}`
  return found ?? null
}

/** Something that was said against a post. */
export type FlagGiven = { name: string; reason: string; note: string; createdAt: Date }

/** @returns who flagged a post and why; for moderators alone */
export function flagsOn(itemId: number): Promise<FlagGiven[]> {
  return db().$queryRaw<FlagGiven[]>`
    select u.name::text, f.reason::text, f.note, f.created_at as "createdAt" from flags f join users u on u.id = f.user_id where f.item_id = ${itemId} order by f.created_at`
}

/** What a post said before an edit. */
export type EarlierText = { title: string | null; text: string; createdAt: Date }

/** @returns what a post said before each of its edits, oldest first; for moderators alone */
export function earlierTexts(itemId: number): Promise<EarlierText[]> {
  return db().revision.findMany({ where: { itemId }, orderBy: { id: 'asc' }, select: { title: true, text: true, createdAt: true } })
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
  flags: { reason: string; count: number }[]
}

const deskPosts = Prisma.sql`
  select i.id, i.kind::text, i.title, i.html, u.name::text as author, i.created_at as "createdAt", i.deleted_at is not null as deleted, i.killed_at is not null as dead,
    i.removal_id as "removalId",
    coalesce((select json_agg(f) from (select reason, count(*)::int from flags where item_id = i.id group by reason order by count(*) desc, reason) f), '[]') as flags
  from items i left join users u on u.id = i.author_id`

/** @returns live posts that were flagged since a moderator last decided about them, most flags first; for moderators alone */
export function flaggedPosts(): Promise<DeskPost[]> {
  return db().$queryRaw<DeskPost[]>`
    with open as (
      select f.item_id, count(*) as flags, max(f.created_at) as latest from flags f
      where f.created_at > coalesce((select max(l.created_at) from moderation_log l where l.item_id = f.item_id), '-infinity')
      group by f.item_id
    )
    ${deskPosts} join open on open.item_id = i.id where i.live order by open.flags desc, open.latest desc limit ${settings.pageSize}`
}

/** @returns all that is deleted, dead or removed, latest first, and where it goes on; for moderators alone */
export async function gonePosts(before: number | null): Promise<{ posts: DeskPost[]; next: number | null }> {
  const rows = await db().$queryRaw<DeskPost[]>`${deskPosts} where not i.live and i.author_id is not null and i.id < ${before ?? 2 ** 31 - 1} order by i.id desc limit ${settings.pageSize + 1}`
  const posts = rows.slice(0, settings.pageSize)
  return { posts, next: rows.length > posts.length ? (posts.at(-1)?.id ?? null) : null }
}
