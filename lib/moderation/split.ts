import { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'
import { formatText } from '@/lib/text/format'
import { logAct, undone, type OpenCase } from './case'

const detail = z.object({ into: z.number(), parentId: z.number(), fromStoryId: z.number().nullable() })

/** Moves a comment, with all below it, to a story of its own by the moderator. */
export async function split(tx: Transaction, viewer: Viewer, post: OpenCase, { title, reason, at }: { title?: string | undefined; reason: string; at: Date }): Promise<number | { refusal: string }> {
  if (!title) return { refusal: 'Give the new thread a title.' }
  const { parentId, fromStoryId } = await tx.item.findUniqueOrThrow({ where: { id: post.itemId }, select: { parentId: true, fromStoryId: true } })
  const into = await beginThread(tx, viewer, { title, text: `Moved from ${new URL(paths.item(post.storyId), env().NEXTAUTH_URL).href}`, at })
  await tx.item.update({ where: { id: post.itemId }, data: { parentId: into, storyId: into, fromStoryId: post.storyId } })
  const [moved] = await tx.$queryRaw<{ live: number; last: Date | null }[]>`select count(*) filter (where live)::int as live, max(created_at) as last from items where story_id = ${into} and kind = 'comment'`
  const { live = 0, last = null } = moved ?? {}
  await tx.thread.create({ data: { storyId: into, commentCount: live, lastCommentAt: last } })
  await tx.thread.update({ where: { storyId: post.storyId }, data: { version: { increment: 1 }, commentCount: { decrement: live } } })
  return logAct(tx, viewer, post, { act: 'split', reason, posts: live, detail: { into, parentId, fromStoryId }, at })
}

/** Moves it back to where it answered, with all that was answered since; the story made for it is deleted. */
export async function rejoin(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number | { refusal: string }> {
  const { undoesId, since, kept } = await undone(tx, post, 'split', detail)
  const { into, parentId, fromStoryId } = kept
  const parent = await tx.item.findUniqueOrThrow({ where: { id: parentId }, select: { storyId: true, story: { select: { thread: { select: { mergedIntoId: true } } } } } })
  const refusal = parent.story.thread?.mergedIntoId ? 'The thread it came from was merged into another: separate that first.' : await mayNotEnd(tx, into, post.itemId)
  if (refusal) return { refusal }
  const live = await tx.item.count({ where: { storyId: into, kind: 'comment', live: true } })
  const { _max } = await tx.item.aggregate({ where: { storyId: into, kind: 'comment', createdAt: { gt: since } }, _max: { createdAt: true } })
  await tx.item.update({ where: { id: post.itemId }, data: { parentId, storyId: parent.storyId, fromStoryId } })
  await tx.item.updateMany({ where: { id: into, deletedAt: null }, data: { deletedAt: at } })
  await tx.thread.update({ where: { storyId: into }, data: { version: { increment: 1 }, commentCount: 0 } })
  await tx.$executeRaw`
    update threads set version = version + 1, comment_count = comment_count + ${live}, last_comment_at = greatest(last_comment_at, ${_max.createdAt}::timestamptz) where story_id = ${parent.storyId}`
  return logAct(tx, viewer, post, { act: 'rejoin', reason, posts: live, undoesId, detail: { into: parent.storyId }, at })
}

async function beginThread(tx: Transaction, viewer: Viewer, { title, text, at }: { title: string; text: string; at: Date }): Promise<number> {
  const [story] = await tx.$queryRaw<{ id: number }[]>`
    insert into items (id, story_id, kind, author_id, created_at, title, text, html) select id, id, 'story', ${viewer.id}, ${at}, ${title}, ${text}, ${formatText(text)}
    from (select nextval('items_id_seq')::int as id) as next returning id`
  if (!story) throw new Error('The story was not stored.')
  return story.id
}

async function mayNotEnd(tx: Transaction, storyId: number, commentId: number): Promise<string | null> {
  const others = await tx.item.count({ where: { parentId: storyId, kind: 'comment', id: { not: commentId } } })
  const merged = await tx.thread.count({ where: { mergedIntoId: storyId } })
  return others + merged > 0 ? 'Its thread has got other comments since, which would be lost with it: move those first.' : null
}
