import { db } from '@/lib/db'
import { hotRead } from '@/lib/hot-read'
import { settings } from '@/lib/settings'

/** A new comment as browsers are told of it: numbers alone. */
export type NewComment = readonly [id: number, parentId: number, storyId: number]

/** Who wrote it stays on the server. */
export type Announced = { comment: NewComment; authorId: number }

/** @returns those of the comments that everybody may read at this moment, in the order they were written */
export async function announcedComments(ids: readonly number[]): Promise<Announced[]> {
  const rows = await db().$queryRaw<{ id: number; parentId: number; storyId: number; authorId: number }[]>`
    select id, parent_id as "parentId", story_id as "storyId", author_id as "authorId" from items where id = any(${[...ids]}::int[]) and kind = 'comment' and live order by id`
  return rows.map(({ id, parentId, storyId, authorId }) => ({ comment: [id, parentId, storyId], authorId }))
}

/** Comments of a story, null for all, after this one, null for none; of other people than the viewer. */
type Since = { storyId: number | null; after: number | null; viewerId: number | null }

/** The latest item there is, and the last of the comments asked for. */
type News = { latest: number; comments: NewComment[] }

const newestSql = (where: string) => `(
  select json_agg(json_build_array(id, parent_id, story_id)) from (
    select i.id, i.parent_id, i.story_id from items i
    where i.kind = 'comment' and i.live and i.id > q.after and i.author_id is distinct from q.viewer_id ${where} order by i.id desc limit ${settings.live.most}
  ) newest)`

/** Read by every stream when it opens, also when thousands open at once. */
export const commentsSince = hotRead<Since, News>({
  name: 'comments since',
  text: `select asked::int, (select coalesce(max(id), 0) from items) as latest,
      coalesce(case when q.story_id is null then ${newestSql('')} else ${newestSql('and i.story_id = q.story_id')} end, '[]') as comments
    from unnest($1::int[], $2::int[], $3::int[]) with ordinality as q (story_id, after, viewer_id, asked)`,
  columns: [({ storyId }) => storyId, ({ after }) => after, ({ viewerId }) => viewerId],
})
