import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'
import { listsChanged } from '@/lib/stories/rank-once'
import { lockPost, type LockedPost } from './lock-post'
import { mayNotDelete, mayNotUndelete } from './rules'

type Outcome = { storyId: number } | { refusal: string }

/**
 * Deletes a post of one's own: readers find a placeholder where it has replies, and nothing where it has none. Karma it brought stays.
 * @param at the present time
 */
export function deletePost(viewer: Viewer, id: number, at: Date): Promise<Outcome> {
  return change(id, (post) => mayNotDelete(viewer, post, at), at, at)
}

/**
 * Brings a post of one's own back, with all it counted for.
 * @param at the present time
 */
export function undeletePost(viewer: Viewer, id: number, at: Date): Promise<Outcome> {
  return change(id, (post) => mayNotUndelete(viewer, post, at), null, at)
}

/** Asked twice is asked once. */
async function change(id: number, mayNot: (post: LockedPost) => string | null, deletedAt: Date | null, at: Date): Promise<Outcome> {
  const outcome = await db().$transaction(async (tx): Promise<Outcome> => {
    const post = await lockPost(tx, id)
    if (!post) return { refusal: 'That post is not there any more.' }
    const refusal = mayNot(post)
    if (refusal) return { refusal }
    if ((post.deletedAt === null) !== (deletedAt === null)) await write(tx, id, post, deletedAt, at)
    return { storyId: post.storyId }
  })
  if ('storyId' in outcome) listsChanged()
  return outcome
}

/** Only what is neither dead nor removed gets here, so to be deleted is to leave the count, but for what is delayed and not in it yet. */
async function write(tx: Transaction, id: number, { kind, storyId, delayedUntil }: LockedPost, deletedAt: Date | null, at: Date): Promise<void> {
  await tx.item.update({ where: { id }, data: { deletedAt } })
  const comments = kind !== 'comment' || delayedUntil ? 0 : deletedAt ? -1 : 1
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 }, commentCount: { increment: comments } } })
  await refreshCases(tx, [id], at)
}
