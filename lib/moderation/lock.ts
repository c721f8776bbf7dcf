import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { logAct, type OpenCase } from './case'

/** Closes a thread to comments and votes. */
export async function lock(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<void> {
  await logAct(tx, viewer, post, { act: 'lock', reason, at })
  await settle(tx, post, at)
}

/** Opens it again. */
export async function unlock(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<void> {
  const { id } = await tx.moderationEntry.findFirstOrThrow({ where: { itemId: post.itemId, act: 'lock', undoneBy: null }, orderBy: { id: 'desc' }, select: { id: true } })
  await logAct(tx, viewer, post, { act: 'unlock', reason, undoesId: id, at })
  await settle(tx, post, null)
}

async function settle(tx: Transaction, { itemId, storyId }: OpenCase, lockedAt: Date | null): Promise<void> {
  await tx.item.update({ where: { id: itemId }, data: { lockedAt } })
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 } } })
}
