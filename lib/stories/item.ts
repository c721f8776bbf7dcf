import 'server-only'
import { db } from '@/lib/db'
import { hotRead } from '@/lib/hot-read'
import { decidedSql } from '@/lib/log/decided'
import { Prisma, type FlagReason, type KillCause } from '@/prisma/client/client'
import { goneSql, shownSql, type Gone, type Sight } from './sight'

/** What stands at the top of an item's page. The text, author and title of a post that is gone stay in the database. */
export type ItemHead = {
  id: number
  kind: 'story' | 'comment' | 'poll' | 'pollopt' | 'job'
  storyId: number
  parentId: number | null
  title: string | null
  url: string | null
  site: string | null
  html: string
  score: number
  author: string | null
  authorId: number | null
  authorJoined: Date | null
  createdAt: Date
  /** Why it is not shown to this viewer, if so. */
  gone: Gone | null
  /** Neither deleted nor dead nor removed nor delayed: takes votes and replies. */
  live: boolean
  deleted: boolean
  dead: boolean
  killedBy: KillCause | null
  /** When others begin to see it. */
  delayedUntil: Date | null
  flagged: boolean
  /** Told to the author alone: why members flagged it, as far as no moderator decided since. */
  flagCounts: { reason: FlagReason; count: number }[] | null
  /** The entry of the moderators' log under which it is dead; null for what was imported so. */
  kill: { id: number; reason: string } | null
  /** The entry of the moderators' log under which it was removed; `own` when the entry is about this very item rather than a branch above. */
  removal: { id: number; reason: string; own: boolean } | null
  /** By its author. */
  edited: boolean
  /** A moderator changed its title or address. */
  retitled: boolean
  /** Of the story the item belongs to; its title is empty where the viewer does not see the story. */
  storyTitle: string
  /** The story this one is a duplicate of. */
  mergedIntoId: number | null
  /** Deleted, dead or removed, whoever looks. */
  storyGone: boolean
  storyLocked: boolean
  storyCreatedAt: Date
  /** With those of the duplicates that were merged into it, whose titles stand in it. */
  threadVersion: number
  commentCount: number
  lastWrite: Date
  options: PollOption[]
  /** Live stories of the same address that were submitted before, latest first. */
  earlier: EarlierStory[]
}

/** An earlier discussion of the same address. */
export type EarlierStory = { id: number; createdAt: string; commentCount: number }

/** One choice of a poll. */
export type PollOption = { id: number; html: string; score: number }

/**
 * @param id any kind of item
 * @param sight of the viewer
 * @returns null when there is no such item
 */
export async function itemHead(id: number, sight: Sight): Promise<ItemHead | null> {
  const head = await loadHead(id, sight)
  return head ? { ...head, options: head.kind === 'poll' && !head.gone ? await pollOptions(id) : [] } : null
}

/** Of `threads t`. */
const VERSION = '(t.version + coalesce((select sum(d.version) from threads d where d.merged_into_id = t.story_id), 0))::int'

type Row = Omit<ItemHead, 'options'>

async function loadHead(id: number, { audience, viewerId }: Sight): Promise<Row | undefined> {
  const [head] = await db().$queryRaw<Row[]>`
    select i.id, i.kind::text, i.story_id as "storyId", i.parent_id as "parentId", i.score, i.created_at as "createdAt",
      case when shown then i.title end as title, case when shown then i.url end as url, case when shown then i.site end as site,
      case when shown then i.html else '' end as html, case when shown then u.name::text end as author, i.author_id as "authorId",
      case when not u.imported then u.created_at end as "authorJoined",
      case when shown then null else ${goneSql} end as gone, i.live, i.deleted_at is not null as deleted,
      i.killed_at is not null as dead, i.killed_by::text as "killedBy", i.delayed_until as "delayedUntil",
      i.flagged_at is not null as flagged, i.edited_at is not null as edited, i.retitled_at is not null as retitled,
      case when i.flagged_at is not null and i.author_id = ${viewerId} then (select json_agg(c) from (
        select f.reason, count(*)::int from flags f where f.item_id = i.id and f.after_entry >= ${decidedSql} group by f.reason order by count(*) desc, f.reason) c) end as "flagCounts",
      case when i.parent_id is null then t.merged_into_id end as "mergedIntoId",
      case when m.id is not null and i.purged_at is null then json_build_object('id', m.id, 'reason', m.reason, 'own', m.item_id = i.id) end as removal,
      case when shown and i.killed_at is not null then (select json_build_object('id', k.id, 'reason', k.reason) from moderation_log k
        where k.item_id = i.id and k.act = 'kill' and not exists (select from moderation_log r where r.undoes_id = k.id) order by k.id desc limit 1) end as kill,
      case when story_shown then coalesce(s.title, '') else '' end as "storyTitle",
      not s.live as "storyGone", s.locked_at is not null as "storyLocked", s.created_at as "storyCreatedAt", ${Prisma.raw(VERSION)} as "threadVersion", t.comment_count as "commentCount",
      coalesce(t.last_comment_at, s.created_at) as "lastWrite",
      case when i.url_key is null or not shown then '[]' else coalesce((select json_agg(e) from (
        select e.id, e.created_at as "createdAt", et.comment_count as "commentCount" from items e join threads et on et.story_id = e.id
        where e.url_key = i.url_key and e.created_at < i.created_at and e.live and et.comment_count > 0
        order by e.created_at desc limit 10) e), '[]') end as earlier
    from items i join items s on s.id = i.story_id join threads t on t.story_id = i.story_id left join users u on u.id = i.author_id
      left join moderation_log m on m.id = i.removal_id
      cross join lateral (select ${shownSql[audience]} or i.author_id = ${viewerId} as shown) visible
      cross join lateral (select ${shownSql[audience]} or i.author_id = ${viewerId} as story_shown from (select s.*) i) story_visible
    where i.id = ${id}`
  return head
}

/** What of an item changes without a new version of its thread, and the version; `isDue` when a comment in the thread has waited for long enough. */
export type ItemState = { score: number; storyId: number; threadVersion: number; isDue: boolean }

/** What is read of an item's state, of `items i` and `threads t`. */
export const STATE_COLUMNS = `i.score, i.story_id as "storyId", ${VERSION} as "threadVersion",
  exists (select from items d where d.story_id = i.story_id and d.delayed_until <= now()) as "isDue"`

/** @returns null when there is no such item; costs a fraction of its head */
export const itemState = hotRead<number, ItemState>({
  name: 'item state',
  text: `select asked::int, ${STATE_COLUMNS}
    from unnest($1::int[]) with ordinality as q (item_id, asked) join items i on i.id = q.item_id join threads t on t.story_id = i.story_id`,
  columns: [(id) => id],
})

/** Best first, as the live site shows them. */
function pollOptions(pollId: number): Promise<PollOption[]> {
  return db().$queryRaw<PollOption[]>`
    select id, html, score from items
    where parent_id = ${pollId} and story_id = ${pollId} and kind = 'pollopt' and live
    order by score desc, position, id`
}
