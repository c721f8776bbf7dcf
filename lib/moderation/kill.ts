import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { logAct, type OpenCase } from './case'

/** Takes a post out of sight of all but who chose to see dead posts. */
export async function kill(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<void> {
  await logAct(tx, viewer, post, { act: 'kill', reason, at })
  await settle(tx, post, at)
}

/** Brings a dead post back to life, whatever killed it; where flags did, they are overruled. */
export async function revive(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<void> {
  await logAct(tx, viewer, post, { act: 'revive', reason, ...(await killOf(tx, post)), at })
  await settle(tx, post, null)
}

/** What flags or a filter killed has no entry to undo. */
async function killOf(tx: Transaction, { itemId }: OpenCase): Promise<{ undoesId?: number }> {
  const entry = await tx.moderationEntry.findFirst({ where: { itemId, act: 'kill', undoneBy: null }, orderBy: { id: 'desc' }, select: { id: true } })
  return entry ? { undoesId: entry.id } : {}
}

async function settle(tx: Transaction, { itemId, storyId, kind, removalId, killedBy }: OpenCase, killedAt: Date | null): Promise<void> {
  const { deletedAt } = await tx.item.update({ where: { id: itemId }, data: { killedAt, killedBy: killedAt && 'moderator', ...(killedBy === 'flags' && { flaggedAt: null }) }, select: { deletedAt: true } })
  const comments = kind !== 'comment' || deletedAt || removalId ? 0 : killedAt ? -1 : 1
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 }, commentCount: { increment: comments } } })
}
