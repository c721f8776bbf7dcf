import 'server-only'
import { VIEWER_COLUMNS, viewerOf } from '@/lib/accounts/queries'
import type { Viewer } from '@/lib/accounts/rules'
import { readSession, type Session } from '@/lib/accounts/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Visitor } from '@/lib/document'
import { hotRead } from '@/lib/hot-read'
import { settings } from '@/lib/settings'
import { Prisma, type KillCause } from '@/prisma/client/client'

/** The items a viewer voted up and down, and those of both whose votes are so recent that they can be taken back. */
export type Votes = { up: number[]; down: number[]; recent: number[] }

/** A post of the viewer's own. */
export type OwnPost = { id: number; score: number; createdAt: string; live: boolean; deleted: boolean; killedBy: KillCause | null }

/** What a viewer has done in a thread. `answers` are the replies to the viewer's own comments. */
export type ThreadMarks = { votes: Votes; own: OwnPost[]; answers: number[]; collapsed: number[]; isFavourite: boolean; isHidden: boolean; isFlagged: boolean }

const NO_VOTES: Votes = { up: [], down: [], recent: [] }

/** Of somebody who is not signed in. */
export const NO_MARKS: ThreadMarks = { votes: NO_VOTES, own: [], answers: [], collapsed: [], isFavourite: false, isHidden: false, isFlagged: false }

/** Numbers alone: writing an object for each vote would take longer than finding them all. */
const VOTES = `json_build_object(
  'up', coalesce(json_agg(v.item_id) filter (where v.direction = 1), '[]'),
  'down', coalesce(json_agg(v.item_id) filter (where v.direction = -1), '[]'),
  'recent', coalesce(json_agg(v.item_id) filter (where v.created_at > now() - interval '${settings.unvote} milliseconds'), '[]'))`

/** Who is signed in, and what they have done in a thread. */
export type Reader = { viewer: Viewer; marks: ThreadMarks }

type Asked = Session & { storyId: number; itemId: number }

const loadReader = hotRead<Asked, Viewer & ThreadMarks>({
  name: 'reader',
  text: `select asked::int, ${VIEWER_COLUMNS},
      (select ${VOTES} from votes v where v.user_id = u.id and v.story_id = q.story_id) as votes,
      coalesce((select json_agg(json_build_object('id', i.id, 'score', i.score, 'createdAt', i.created_at, 'live', i.live, 'deleted', i.deleted_at is not null, 'killedBy', i.killed_by))
        from items i where i.author_id = u.id and i.story_id = q.story_id), '[]') as own,
      array(select r.id from items i join items r on r.parent_id = i.id and r.story_id = i.story_id
        where i.author_id = u.id and i.story_id = q.story_id and i.kind = 'comment') as answers,
      array(select item_id from collapsed c where c.user_id = u.id and c.story_id = q.story_id) as collapsed,
      exists (select from favourites f where f.user_id = u.id and f.item_id = q.item_id) as "isFavourite",
      exists (select from hidden h where h.user_id = u.id and h.item_id = q.item_id) as "isHidden",
      exists (select from flags f where f.user_id = u.id and f.item_id = q.item_id) as "isFlagged"
    from unnest($1::int[], $2::int[], $3::int[], $4::int[]) with ordinality as q (user_id, epoch, story_id, item_id, asked)
      join users u on u.id = q.user_id and u.session_epoch = q.epoch`,
  columns: [({ userId }) => userId, ({ epoch }) => epoch, ({ storyId }) => storyId, ({ itemId }) => itemId],
})

/**
 * Reads who looks at an item's page and their marks in one go; `viewerOf` then knows the viewer, too.
 * @param page `itemId` is the item at its top
 * @returns null when not signed in
 */
export function readerOf(visitor: Visitor, page: { storyId: number; itemId: number }): Promise<Reader | null> {
  const reader = read(visitor, page)
  viewerOf.tell(visitor, reader.then((known) => known?.viewer ?? null))
  return reader
}

async function read(visitor: Visitor, page: { storyId: number; itemId: number }): Promise<Reader | null> {
  const session = await readSession(visitor.cookies, now())
  const row = session && (await loadReader({ ...session, ...page }))
  if (!row) return null
  const { votes, own, answers, collapsed, isFavourite, isHidden, isFlagged, ...viewer } = row
  return { viewer, marks: { votes, own, answers, collapsed, isFavourite, isHidden, isFlagged } }
}

/** What a viewer has done to the items of a list. */
export type ListMarks = { votes: Votes; own: { id: number }[]; hidden: number[] }

/** Of somebody who is not signed in. */
export const NO_LIST_MARKS: ListMarks = { votes: NO_VOTES, own: [], hidden: [] }

/** @param itemIds the items the list is chosen from */
export async function listMarks(viewerId: number, itemIds: number[]): Promise<ListMarks> {
  const [marks] = await db().$queryRaw<ListMarks[]>`
    select
      (select ${Prisma.raw(VOTES)} from votes v where v.user_id = ${viewerId} and v.item_id = any(${itemIds})) as votes,
      coalesce((select json_agg(json_build_object('id', id)) from items where author_id = ${viewerId} and id = any(${itemIds})), '[]') as own,
      array(select item_id from hidden where user_id = ${viewerId} and item_id = any(${itemIds})) as hidden`
  return marks ?? NO_LIST_MARKS
}
