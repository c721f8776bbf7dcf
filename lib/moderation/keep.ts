import { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'
import { entryUndone, logAct, type OpenCase } from './case'

const keptDetail = z.object({ flaggedAt: z.coerce.date().optional() })

/** Leaves a post as it is, and takes it out of the queue: flags and vouches so far are closed. A live post is not marked as flagged any more. */
export async function keep(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const { flaggedAt } = await tx.item.findUniqueOrThrow({ where: { id: post.itemId }, select: { flaggedAt: true } })
  const dead = post.killedBy !== null
  const entry = await logAct(tx, viewer, post, { act: 'keep', reason, detail: { dead, ...(!dead && flaggedAt && { flaggedAt: flaggedAt.toISOString() }) }, at })
  if (!dead && flaggedAt) await mark(tx, post, null)
  await refreshCases(tx, [post.itemId], at)
  return entry
}

/** Takes that back. */
export async function reopen(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const undoesId = await entryUndone(tx, post, 'keep')
  const { detail } = await tx.moderationEntry.findUniqueOrThrow({ where: { id: undoesId }, select: { detail: true } })
  const entry = await logAct(tx, viewer, post, { act: 'reopen', reason, undoesId, at })
  const { flaggedAt } = keptDetail.parse(detail)
  if (flaggedAt) await mark(tx, post, flaggedAt)
  await refreshCases(tx, [post.itemId], at)
  return entry
}

async function mark(tx: Transaction, { itemId, storyId }: OpenCase, flaggedAt: Date | null): Promise<void> {
  await tx.item.update({ where: { id: itemId }, data: { flaggedAt } })
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 } } })
}
