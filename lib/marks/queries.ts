import 'server-only'
import { batched } from '@/lib/batched'
import { db } from '@/lib/db'

/** A vote that was cast; it can be taken back while it is young. */
export type CastVote = { id: number; direction: 1 | -1; castAt: string }

/** A post of the viewer's own. */
export type OwnPost = { id: number; score: number; createdAt: string; gone: boolean }

/** What a viewer has done in a thread. `answers` are the replies to the viewer's own comments. */
export type ThreadMarks = { votes: CastVote[]; own: OwnPost[]; answers: number[]; collapsed: number[]; isFavourite: boolean; isHidden: boolean; isFlagged: boolean }

/** Of somebody who is not signed in. */
export const NO_MARKS: ThreadMarks = { votes: [], own: [], answers: [], collapsed: [], isFavourite: false, isHidden: false, isFlagged: false }

/** Whose marks, and on what page: `itemId` is the item at its top. */
type Asked = { viewerId: number; storyId: number; itemId: number }

/** @returns the viewer's marks on a thread and on the item at the top of the page */
export const threadMarks = batched(async (asked: Asked[]): Promise<ThreadMarks[]> => {
  const rows = await db().$queryRaw<(ThreadMarks & { asked: number })[]>`
    select asked::int,
      coalesce((select json_agg(json_build_object('id', item_id, 'direction', direction, 'castAt', v.created_at))
        from votes v where v.user_id = q.viewer_id and v.story_id = q.story_id), '[]') as votes,
      coalesce((select json_agg(json_build_object('id', i.id, 'score', i.score, 'createdAt', i.created_at, 'gone', i.deleted_at is not null or i.killed_at is not null))
        from items i where i.author_id = q.viewer_id and i.story_id = q.story_id), '[]') as own,
      array(select r.id from items i join items r on r.parent_id = i.id and r.story_id = i.story_id
        where i.author_id = q.viewer_id and i.story_id = q.story_id and i.kind = 'comment') as answers,
      array(select item_id from collapsed c where c.user_id = q.viewer_id and c.story_id = q.story_id) as collapsed,
      exists (select from favourites f where f.user_id = q.viewer_id and f.item_id = q.item_id) as "isFavourite",
      exists (select from hidden h where h.user_id = q.viewer_id and h.item_id = q.item_id) as "isHidden",
      exists (select from flags f where f.user_id = q.viewer_id and f.item_id = q.item_id) as "isFlagged"
    from unnest(${asked.map(({ viewerId }) => viewerId)}::int[], ${asked.map(({ storyId }) => storyId)}::int[], ${asked.map(({ itemId }) => itemId)}::int[])
      with ordinality as q (viewer_id, story_id, item_id, asked)`
  const marks = asked.map(() => NO_MARKS)
  for (const { asked: ordinal, ...found } of rows) marks[ordinal - 1] = found
  return marks
})

/** What a viewer has done to the items of a list. */
export type ListMarks = { votes: CastVote[]; own: { id: number }[]; hidden: number[] }

/** Of somebody who is not signed in. */
export const NO_LIST_MARKS: ListMarks = { votes: [], own: [], hidden: [] }

/** @param itemIds the items the list is chosen from */
export async function listMarks(viewerId: number, itemIds: number[]): Promise<ListMarks> {
  const [marks] = await db().$queryRaw<ListMarks[]>`
    select
      coalesce((select json_agg(json_build_object('id', item_id, 'direction', direction, 'castAt', created_at))
        from votes where user_id = ${viewerId} and item_id = any(${itemIds})), '[]') as votes,
      coalesce((select json_agg(json_build_object('id', id)) from items where author_id = ${viewerId} and id = any(${itemIds})), '[]') as own,
      array(select item_id from hidden where user_id = ${viewerId} and item_id = any(${itemIds})) as hidden`
  return marks ?? NO_LIST_MARKS
}
