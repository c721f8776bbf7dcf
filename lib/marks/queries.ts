import 'server-only'
import { VIEWER_COLUMNS, viewerOf } from '@/lib/accounts/queries'
import type { Viewer } from '@/lib/accounts/rules'
import { readSession, type Session } from '@/lib/accounts/session'
import { visitAt } from '@/lib/accounts/visit-limit'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Visitor } from '@/lib/document'
import { hotRead } from '@/lib/hot-read'
import { filtersSql } from '@/lib/reading/filters-sql'
import { NO_FILTERS, type Filters } from '@/lib/reading/rules'
import { settings } from '@/lib/settings'
import { STATE_COLUMNS, type ItemState } from '@/lib/stories/item'
import { Prisma, type KillCause } from '@/prisma/client/client'
import { recordVisit } from './visit'

/** The items a viewer voted up and down, and those of both whose votes are so recent that they can be taken back. */
export type Votes = { up: number[]; down: number[]; recent: number[] }

/** A post of the viewer's own; `delayedUntil` where that alone keeps it from others. */
export type OwnPost = { id: number; score: number; createdAt: string; live: boolean; deleted: boolean; killedBy: KillCause | null; delayedUntil: string | null }

/** What a viewer wants to read beside a person's name. */
export type PersonLabel = { name: string; label: string }

/**
 * What a viewer has done in a thread. `answers` are the live replies to the viewer's own comments; `news` what others wrote since the last visit; `muted`
 * the comments of people they muted; `labels` of those whose posts everybody sees there.
 */
export type ThreadMarks = {
  votes: Votes
  own: OwnPost[]
  answers: number[]
  news: number[]
  collapsed: number[]
  muted: number[]
  labels: PersonLabel[]
  isFavourite: boolean
  isHidden: boolean
  isFlagged: boolean
  isFollowed: boolean
  isMuted: boolean
}

const NO_VOTES: Votes = { up: [], down: [], recent: [] }

/** Of somebody who is not signed in. */
export const NO_MARKS: ThreadMarks = { votes: NO_VOTES, own: [], answers: [], news: [], collapsed: [], muted: [], labels: [], isFavourite: false, isHidden: false, isFlagged: false, isFollowed: false, isMuted: false }

/** Numbers alone: writing an object for each vote would take longer than finding them all. */
const VOTES = `json_build_object(
  'up', coalesce(json_agg(v.item_id) filter (where v.direction = 1), '[]'),
  'down', coalesce(json_agg(v.item_id) filter (where v.direction = -1), '[]'),
  'recent', coalesce(json_agg(v.item_id) filter (where v.created_at > now() - interval '${settings.unvote} milliseconds'), '[]'))`

/** Of those `private_notes n` that are chosen. Where a post of theirs is gone nobody learns from a label whose it was. */
const LABELS = `coalesce(json_agg(json_build_object('name', p.name, 'label', n.label)), '[]') from private_notes n join users p on p.id = n.person_id where n.label <> ''`

/** Who is signed in, what they have done in a thread, and how the item they look at stands: found with it, for two questions cost more than a long one. */
export type Reader = { viewer: Viewer; marks: ThreadMarks; state: ItemState }

type Asked = Session & { itemId: number }

/** The end of somebody's last visit `v` to a thread; while one goes on, of the one before. */
const SINCE = `case when v.seen_at < now() - interval '${settings.visit} milliseconds' then v.seen_at else v.since end`

const loadReader = hotRead<Asked, Viewer & ItemState & ThreadMarks & { isUnseen: boolean }>({
  name: 'reader',
  text: `select asked::int, ${VIEWER_COLUMNS}, ${STATE_COLUMNS},
      (select ${VOTES} from votes v where v.user_id = u.id and v.story_id = t.story_id) as votes,
      coalesce((select json_agg(json_build_object('id', i.id, 'score', i.score, 'createdAt', i.created_at, 'live', i.live, 'deleted', i.deleted_at is not null, 'killedBy', i.killed_by, 
        'delayedUntil', case when i.deleted_at is null and i.removal_id is null then i.delayed_until end))
        from items i where i.author_id = u.id and i.story_id = t.story_id), '[]') as own,
      array(select r.id from items i join items r on r.parent_id = i.id and r.story_id = i.story_id and r.live
        where i.author_id = u.id and i.story_id = t.story_id and i.kind = 'comment') as answers,
      case when t.last_comment_at > ${SINCE} then array(select i.id from items i
        where i.story_id = t.story_id and i.kind = 'comment' and i.live and i.created_at > ${SINCE} and i.author_id is distinct from u.id) else '{}' end as news,
      coalesce(t.last_comment_at > v.seen_at, v.seen_at is null) as "isUnseen",
      array(select item_id from collapsed c where c.user_id = u.id and c.story_id = t.story_id) as collapsed,
      array(select i.id from left_out o join items i on i.author_id = o.person_id and i.story_id = t.story_id where o.user_id = u.id and o.person_id is not null) as muted,
      (select ${LABELS} and n.user_id = u.id and exists (select from items i where i.story_id = t.story_id and i.author_id = n.person_id and i.live)) as labels,
      exists (select from favourites f where f.user_id = u.id and f.item_id = q.item_id) as "isFavourite",
      exists (select from hidden h where h.user_id = u.id and h.item_id = q.item_id) as "isHidden",
      exists (select from flags f where f.user_id = u.id and f.item_id = q.item_id) as "isFlagged",
      exists (select from followed f where f.user_id = u.id and f.story_id = q.item_id) as "isFollowed",
      exists (select from muted_threads m where m.user_id = u.id and m.story_id = q.item_id) as "isMuted"
    from unnest($1::int[], $2::int[], $3::int[]) with ordinality as q (user_id, epoch, item_id, asked)
      join users u on u.id = q.user_id and u.session_epoch = q.epoch join items i on i.id = q.item_id join threads t on t.story_id = i.story_id
      left join visits v on v.user_id = u.id and v.story_id = t.story_id`,
  columns: [({ userId }) => userId, ({ epoch }) => epoch, ({ itemId }) => itemId],
})

/**
 * Reads who looks at an item's page and their marks in one go, and notes that they looked at the whole thread; `viewerOf` then knows the viewer, too.
 * @param itemId the item at the top of the page
 * @returns null when not signed in
 */
export async function readerOf(visitor: Visitor, itemId: number): Promise<Reader | null> {
  const session = await readSession(visitor.cookies, now())
  const row = session && (await loadReader({ ...session, itemId }))
  if (!row) {
    viewerOf.tell(visitor, null)
    return null
  }
  const { votes, own, answers, news, isUnseen, collapsed, muted, labels, isFavourite, isHidden, isFlagged, isFollowed, isMuted, score, storyId, threadVersion, isDue, ...viewer } = row
  viewerOf.tell(visitor, viewer)
  const isOpen = viewer.visitLimit === null || visitAt(viewer.visitLimit, now()) !== null
  if (isOpen && isUnseen && itemId === storyId) await recordVisit(viewer, storyId, now())
  return { viewer, marks: { votes, own, answers, news, collapsed, muted, labels, isFavourite, isHidden, isFlagged, isFollowed, isMuted }, state: { score, storyId, threadVersion, isDue } }
}

/**
 * What a viewer has done to the items of a list; `news` how many comments of others stand in a thread since they looked at it; `visited` the
 * threads they looked at, where they want what they have read left out; `filters` what they leave out anyway; `labels` of the authors.
 */
export type ListMarks = { votes: Votes; own: { id: number }[]; hidden: number[]; news: { id: number; count: number }[]; visited: number[]; filters: Filters; labels: PersonLabel[] }

/** Of somebody who is not signed in. */
export const NO_LIST_MARKS: ListMarks = { votes: NO_VOTES, own: [], hidden: [], news: [], visited: [], filters: NO_FILTERS, labels: [] }

/** @returns what a viewer wants left out as read: they looked at the thread, and nobody else wrote in it since */
export function readIn({ visited, news }: ListMarks): number[] {
  const withNews = new Set(news.map(({ id }) => id))
  return visited.filter((id) => !withNews.has(id))
}

/** @returns how many comments are new, by story */
export function newsOf({ news }: ListMarks): ReadonlyMap<number, number> {
  return new Map(news.map(({ id, count }) => [id, count]))
}

/** @param itemIds the items the list is chosen from */
export async function listMarks(viewerId: number, itemIds: number[]): Promise<ListMarks> {
  const [marks] = await db().$queryRaw<ListMarks[]>`
    select
      (select ${Prisma.raw(VOTES)} from votes v where v.user_id = ${viewerId} and v.item_id = any(${itemIds})) as votes,
      coalesce((select json_agg(json_build_object('id', id)) from items where author_id = ${viewerId} and id = any(${itemIds})), '[]') as own,
      array(select item_id from hidden where user_id = ${viewerId} and item_id = any(${itemIds})) as hidden,
      coalesce((select json_agg(n) from (
        select v.story_id as id, (select count(*)::int from items i where i.story_id = v.story_id and i.kind = 'comment' and i.live and i.created_at > v.seen_at and i.author_id is distinct from v.user_id) as count
        from visits v join threads t on t.story_id = v.story_id and t.last_comment_at > v.seen_at where v.user_id = ${viewerId} and v.story_id = any(${itemIds})
      ) n where count > 0), '[]') as news,
      array(select v.story_id from users u join visits v on v.user_id = u.id where u.id = ${viewerId} and u.leave_out_read and v.story_id = any(${itemIds})) as visited,
      ${filtersSql(viewerId)} as filters,
      (select ${Prisma.raw(LABELS)} and n.user_id = ${viewerId} and n.person_id in (select i.author_id from items i where i.id = any(${itemIds}) and i.live)) as labels`
  return marks ?? NO_LIST_MARKS
}
