import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { entryUndone, logAct, type OpenCase } from './case'

/** Closes a thread to comments and votes. */
export async function lock(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const entry = await logAct(tx, viewer, post, { act: 'lock', reason, at })
  await settle(tx, post, at)
  return entry
}

/** Opens it again. */
export async function unlock(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const entry = await logAct(tx, viewer, post, { act: 'unlock', reason, undoesId: await entryUndone(tx, post, 'lock'), at })
  await settle(tx, post, null)
  return entry
}

async function settle(tx: Transaction, { itemId, storyId }: OpenCase, lockedAt: Date | null): Promise<void> {
  await tx.item.update({ where: { id: itemId }, data: { lockedAt } })
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 } } })
}
