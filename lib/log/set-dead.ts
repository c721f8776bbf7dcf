import type { Transaction } from '@/lib/db'
import type { KillCause } from '@/prisma/client/client'

/** Makes a post dead, or alive again (null), with the count of its thread, which is locked. What is dead is delayed no more. Whoever calls this writes the entry. */
export async function setDead(tx: Transaction, id: number, death: { at: Date; by: KillCause } | null): Promise<void> {
  const data = { killedAt: death?.at ?? null, killedBy: death?.by ?? null, delayedUntil: null }
  const { kind, storyId, live: wasLive } = await tx.item.findUniqueOrThrow({ where: { id }, select: { kind: true, storyId: true, live: true } })
  const { live: isLive } = await tx.item.update({ where: { id }, data, select: { live: true } })
  const comments = kind === 'comment' ? Number(isLive) - Number(wasLive) : 0
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 }, commentCount: { increment: comments } } })
}
