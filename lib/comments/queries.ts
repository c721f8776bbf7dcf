import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import type { KeyedPage, ThreadOrder } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { goneSql, shownSql } from '@/lib/stories/sight'
import { bestFirstSql } from '@/lib/stories/ranking'
import { wasNewSql } from '@/lib/stories/was-new'
import { withinHours } from '@/lib/stories/within'
import { Prisma } from '@/prisma/client/client'
import type { Audience, Gone } from '@/lib/stories/sight'
import type { Placeable } from './tree'

/** A comment as a thread shows it. Where `gone` says why it is not shown, its text and author never left the database. */
export type ThreadComment = Placeable & {
  author: string | null
  authorIsNew: boolean
  isSubmitter: boolean
  createdAt: Date
  html: string
  gone: Gone | null
  /** Takes votes and replies. */
  live: boolean
  /** Of a comment only its author reads it; the others see whether it is faded. */
  score: number
  edited: boolean
  deleted: boolean
  dead: boolean
  flagged: boolean
  /** The entry of the moderators' log under which it was removed, and why; of a branch that was removed whole its top alone. */
  removal: { id: number; reason: string } | null
  /** The duplicate it was written under; without a title where these readers do not see that. */
  from: { id: number; title: string } | null
}

/** Which comments, and how; `own` are the viewer's own that others do not see and they do. */
export type ThreadQuery = { storyId: number; rootId: number; order: ThreadOrder; audience: Audience; own?: readonly number[]; at: Date }

/** @returns the comments below an item, siblings in the order asked for */
export function threadComments({ storyId, rootId, order, audience, own = [], at }: ThreadQuery): Promise<ThreadComment[]> {
  const below = rootId === storyId ? Prisma.sql`select id from items where story_id = ${storyId} and kind = 'comment'` : branchSql([rootId])
  return db().$queryRaw<ThreadComment[]>`
    select i.id, i.parent_id as "parentId", i.created_at as "createdAt", shown or m.id is not null as shown, i.live, i.score,
      i.flagged_at is not null as flagged, i.killed_at is not null as dead, i.deleted_at is not null as deleted, i.edits > 0 as edited,
      case when shown then u.name::text end as author,
      coalesce(shown and ${wasNewSql}, false) as "authorIsNew",
      coalesce(shown and i.author_id = s.author_id, false) as "isSubmitter",
      case when shown then i.html else '' end as html,
      case when shown then null else ${goneSql} end as gone, case when m.id is not null then json_build_object('id', m.id, 'reason', m.reason) end as removal,
      case when moved.from_id is not null then (
        select json_build_object('id', i.id, 'title', case when ${shownSql[audience]} then coalesce(i.title, '') else '' end)
        from items i join threads t on t.story_id = i.id where i.id = moved.from_id and t.merged_into_id = moved.into_id
      ) end as "from"
    from (select *, (${shownSql[audience]} or i.id = any(${[...own]}::int[])) as shown from items i where i.id in (${below})) i
      join items s on s.id = i.story_id
      left join users u on u.id = i.author_id
      cross join lateral (select i.from_story_id as from_id, i.story_id as into_id) moved
      left join moderation_log m on m.id = i.removal_id and m.item_id = i.id and i.purged_at is null
    order by ${orderSql(order, at)}`
}

function branchSql(rootIds: number[]): Prisma.Sql {
  return Prisma.sql`with recursive branch as (
    select c.id, c.story_id from items c where c.parent_id = any(${rootIds}) and c.kind = 'comment'
    union all select c.id, c.story_id from items c join branch b on c.parent_id = b.id and c.story_id = b.story_id
  ) select id from branch`
}

/** Equals newest first. What depends on whole branches comes later. */
function orderSql(order: ThreadOrder, at: Date): Prisma.Sql {
  if (order === 'newest' || order === 'flat') return Prisma.sql`i.created_at desc, i.id desc`
  if (order === 'oldest') return Prisma.sql`i.created_at, i.id`
  return bestFirstSql(at)
}

/** A comment on a flat list. */
export type ListedComment = { id: number; storyId: number; parentId: number; storyTitle: string; authorId: number; author: string; authorIsNew: boolean; createdAt: Date; score: number; html: string }

/** What is read of such a list: a page of it, null for the first one, or the latest. */
export type CommentPart = KeyedPage | { count: number } | null

/** A page of a flat list of comments. */
export type CommentPage = { comments: ListedComment[]; next: KeyedPage | null }

/** @returns live comments of everyone, newest first */
export function newestComments(part: CommentPart): Promise<CommentPage> {
  return keyedComments(Prisma.sql`true`, part)
}

/** @returns live comments by people who were new when they wrote them, newest first */
export function noobComments(part: CommentPart): Promise<CommentPage> {
  return keyedComments(wasNewSql, part, { source: (after) => Prisma.sql`(select * from items i where ${isComment} ${after} ${byTime} limit ${limitOf(settings.lists.noobsAmong)})` })
}

/** @returns the live comments below an item, at any depth, newest first */
export function commentsBelow({ id, storyId }: { id: number; storyId: number }, part: CommentPart): Promise<CommentPage> {
  return keyedComments(id === storyId ? Prisma.sql`i.story_id = ${id}` : Prisma.sql`i.id in (${branchSql([id])})`, part)
}

/** @returns a person's live comments, newest first */
export function commentsBy(authorId: number, part: CommentPart): Promise<CommentPage> {
  return keyedComments(Prisma.sql`i.author_id = ${authorId}`, part)
}

/** @returns the live comments a person made favourites, newest first */
export function favouriteComments(userId: number, part: CommentPart): Promise<CommentPage> {
  return keyedComments(Prisma.sql`exists (select from favourites f where f.user_id = ${userId} and f.item_id = i.id)`, part)
}

/** @returns the live comments a person voted up, newest first */
export function upvotedComments(userId: number, part: CommentPart): Promise<CommentPage> {
  return keyedComments(Prisma.sql`exists (select from votes v where v.user_id = ${userId} and v.item_id = i.id and v.direction = 1)`, part)
}

/** A comment by the same person above the comment `i`; one that is gone has nothing below it on that person's page. */
const ownAboveSql = Prisma.sql`
  with recursive above as (
    select p.parent_id, p.author_id, p.live from items p where p.id = i.parent_id and p.kind = 'comment'
    union all select p.parent_id, p.author_id, p.live from items p join above a on p.id = a.parent_id where p.kind = 'comment'
  ) select from above a where a.author_id = i.author_id and a.live`

/** @returns the live comments of a person that stand below none of their own, newest first: each begins a branch */
export function branchesBy(authorId: number, part: CommentPart): Promise<CommentPage> {
  return keyedComments(Prisma.sql`i.author_id = ${authorId} and not exists (${ownAboveSql})`, part, { size: settings.lists.branches })
}

/** @returns the latest live comments in a person's latest threads: those that begin a branch there, and all below them */
export async function commentsAround(authorId: number, count: number): Promise<ListedComment[]> {
  const { comments } = await branchesBy(authorId, null)
  const ids = comments.map(({ id }) => id)
  return (await keyedComments(Prisma.sql`(i.id = any(${ids}) or i.id in (${branchSql(ids)}))`, { count })).comments
}

/** @returns the live comments of the last hours with the most points, best first, as many as such a list has */
export function bestComments(hours: number): Promise<ListedComment[]> {
  const order = Prisma.sql`order by i.score desc, i.id desc`
  const best = Prisma.sql`(select * from items i where ${isComment} and ${withinHours(hours, now())} ${order} limit ${limitOf(settings.lists.end)})`
  return db().$queryRaw<ListedComment[]>`${listedFrom(best)} ${order}`
}

/** @returns which of these are live comments, in any order */
export function commentsAmong(ids: readonly number[]): Promise<ListedComment[]> {
  return db().$queryRaw<ListedComment[]>`${listedFrom(Prisma.sql`items`)} and i.id = any(${ids})`
}

const isComment = Prisma.sql`i.kind = 'comment' and i.live`
const byTime = Prisma.sql`order by i.created_at desc, i.id desc`

function listedFrom(source: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select i.id, i.story_id as "storyId", i.parent_id as "parentId", i.created_at as "createdAt", i.score, i.html, u.id as "authorId", u.name::text as author,
      ${wasNewSql} as "authorIsNew",
      case when s.live then s.title else '' end as "storyTitle"
    from ${source} i join users u on u.id = i.author_id join items s on s.id = i.story_id
    where ${isComment}`
}

/** `size` is how many stand on a page, `source` what they are read from, given where the page goes on. */
type Keyed = { size?: number; source?: (after: Prisma.Sql) => Prisma.Sql }

async function keyedComments(which: Prisma.Sql, part: CommentPart, { size: ofPage = settings.pageSize, source = () => Prisma.sql`items` }: Keyed = {}): Promise<CommentPage> {
  const [page, size] = part && 'count' in part ? [null, part.count] : [part, ofPage]
  const after = page ? Prisma.sql`and (i.created_at, i.id) < (select k.created_at, k.id from items k where k.id = ${page.after})` : Prisma.empty
  const rows = await db().$queryRaw<ListedComment[]>`${listedFrom(source(after))} and ${which} ${after} ${byTime} limit ${limitOf(size + 1)}`
  const comments = rows.slice(0, size)
  const last = comments.at(-1)
  return { comments, next: rows.length > comments.length && last ? { after: last.id, rank: (page?.rank ?? 1) + comments.length } : null }
}
