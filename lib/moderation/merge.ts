import { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { logAct, undone, type OpenCase } from './case'
import { giveVotes, takeVotes } from './merged-votes'

const date = z.coerce.date().nullable()
const detail = z.object({ into: z.number(), comments: z.number(), lastHere: date, lastThere: date })

/** Makes a story a duplicate of another: its comments move there and its points count there. */
export async function merge(tx: Transaction, viewer: Viewer, post: OpenCase, given: { intoId?: number | undefined; reason: string; at: Date }): Promise<number | { refusal: string }> {
  const { intoId: into, reason, at } = given
  const target = into === undefined ? undefined : await readTarget(tx, into)
  const refusal = mayNotMergeInto(viewer, post, target) ?? (await mayNotMerge(tx, post))
  if (refusal || !target) return { refusal: refusal ?? NO_STORY }
  const from = post.itemId
  const comments = await tx.item.updateMany({ where: { storyId: from, parentId: from, kind: 'comment' }, data: { parentId: target.id, storyId: target.id, fromStoryId: from } })
  await giveVotes(tx, { from, into: target.id })
  const here = await tx.thread.findUniqueOrThrow({ where: { storyId: from } })
  const there = await tx.thread.findUniqueOrThrow({ where: { storyId: target.id } })
  const last = latest(here.lastCommentAt, there.lastCommentAt)
  await tx.thread.update({ where: { storyId: from }, data: { mergedIntoId: target.id, version: { increment: 1 }, commentCount: 0, lastCommentAt: null } })
  await tx.thread.update({ where: { storyId: target.id }, data: { version: { increment: 1 }, commentCount: { increment: here.commentCount }, lastCommentAt: last } })
  const kept = { into: target.id, comments: comments.count, lastHere: here.lastCommentAt?.toISOString() ?? null, lastThere: there.lastCommentAt?.toISOString() ?? null }
  return logAct(tx, viewer, post, { act: 'merge', reason, detail: kept, alsoTell: target.authorId === null ? [] : [target.authorId], at })
}

/** Makes it a story of its own again: what was written under it moves back, with all that was answered since, and so do its points. */
export async function unmerge(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number | { refusal: string }> {
  const { undoesId, since, kept } = await undone(tx, post, 'merge', detail)
  const { into } = kept
  const from = post.itemId
  const moved = { fromStoryId: from, parentId: into, storyId: into }
  if ((await tx.item.count({ where: moved })) < kept.comments) return { refusal: 'A comment of it was moved to a thread of its own since: move that back first.' }
  await tx.item.updateMany({ where: moved, data: { fromStoryId: null, parentId: from, storyId: from } })
  await takeVotes(tx, { from, into })
  const [here, there] = [await commentsOf(tx, from, since), await commentsOf(tx, into, since)]
  const { version } = await tx.thread.update({ where: { storyId: from }, data: { mergedIntoId: null, version: { increment: 1 }, commentCount: here.live, lastCommentAt: latest(kept.lastHere, here.last) } })
  // Readers knew the target by both versions together, and may not meet one of those again.
  await tx.thread.update({ where: { storyId: into }, data: { version: { increment: version }, commentCount: { decrement: here.live }, lastCommentAt: latest(kept.lastThere, there.last) } })
  const target = await tx.item.findUniqueOrThrow({ where: { id: into }, select: { authorId: true } })
  return logAct(tx, viewer, post, { act: 'unmerge', reason, undoesId, detail: { into }, alsoTell: target.authorId === null ? [] : [target.authorId], at })
}

const NO_STORY = 'There is no story of that number: give that of the story it is a duplicate of.'

type Target = { id: number; kind: string; authorId: number | null; authorRole: Viewer['role'] | null; live: boolean; mergedIntoId: number | null }

async function readTarget(tx: Transaction, id: number): Promise<Target | undefined> {
  const [target] = await tx.$queryRaw<Target[]>`
    select i.id, i.kind::text, i.author_id as "authorId", u.role::text as "authorRole", i.live, t.merged_into_id as "mergedIntoId"
    from items i join threads t on t.story_id = i.id left join users u on u.id = i.author_id where i.id = ${id}`
  return target
}

function mayNotMergeInto(viewer: Viewer, { itemId }: OpenCase, target: Target | undefined): string | null {
  if (!target || (target.kind !== 'story' && target.kind !== 'poll')) return NO_STORY
  if (target.id === itemId) return 'That is this story itself: give the number of the other.'
  if (!target.live) return 'That story is gone.'
  if (target.mergedIntoId !== null) return `That story is a duplicate itself, of the one with the number ${target.mergedIntoId}.`
  if (target.authorId === viewer.id) return 'That is your own story: another moderator decides about it.'
  return target.authorRole === 'admin' && viewer.role !== 'admin' ? 'That is an admin’s story: moderators do not decide about those.' : null
}

async function mayNotMerge(tx: Transaction, { itemId }: OpenCase): Promise<string | null> {
  const { live } = await tx.item.findUniqueOrThrow({ where: { id: itemId }, select: { live: true } })
  if (!live) return 'This story is gone.'
  if ((await tx.thread.count({ where: { mergedIntoId: itemId } })) > 0) return 'Another story was merged into this one: separate that first.'
  return (await tx.item.count({ where: { storyId: itemId, fromStoryId: { not: null } } })) > 0 ? 'This began as a branch of another thread: move that back instead.' : null
}

/** What has been posted in a thread since then. */
async function commentsOf(tx: Transaction, storyId: number, since: Date): Promise<{ live: number; last: Date | null }> {
  const comments = { storyId, kind: 'comment' } as const
  const { _max } = await tx.item.aggregate({ where: { ...comments, createdAt: { gt: since } }, _max: { createdAt: true } })
  return { live: await tx.item.count({ where: { ...comments, live: true } }), last: _max.createdAt }
}

function latest(a: Date | null, b: Date | null): Date | null {
  return a && b ? (a > b ? a : b) : (a ?? b)
}
