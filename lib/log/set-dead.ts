import type { Transaction } from '@/lib/db'
import type { KillCause } from '@/prisma/client/client'

/** Makes a post dead, or alive again (null), with the count of its thread, which is locked. Whoever calls this writes the entry. */
export async function setDead(tx: Transaction, id: number, death: { at: Date; by: KillCause } | null): Promise<void> {
  const data = { killedAt: death?.at ?? null, killedBy: death?.by ?? null }
  const { kind, storyId, deletedAt, removalId } = await tx.item.update({ where: { id }, data, select: { kind: true, storyId: true, deletedAt: true, removalId: true } })
  const comments = kind !== 'comment' || deletedAt || removalId ? 0 : death ? -1 : 1
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 }, commentCount: { increment: comments } } })
}
