import { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { logAct, undone, type OpenCase } from './case'

const detail = z.object({ before: z.number() })

/** Multiplies the rank of a story. */
export async function weigh(tx: Transaction, viewer: Viewer, post: OpenCase, { factor, reason, at }: { factor?: number | undefined; reason: string; at: Date }): Promise<number | { refusal: string }> {
  if (factor === undefined) return { refusal: 'Say what its rank is to be multiplied with.' }
  const { rankFactor } = await tx.thread.findUniqueOrThrow({ where: { storyId: post.storyId }, select: { rankFactor: true } })
  if (rankFactor === factor) return { refusal: `Its rank is multiplied with ${factor} already.` }
  await tx.thread.update({ where: { storyId: post.storyId }, data: { rankFactor: factor } })
  return logAct(tx, viewer, post, { act: 'weigh', reason, detail: { before: rankFactor, factor }, at })
}

/** Multiplies it with what it was before. */
export async function unweigh(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const { undoesId, kept } = await undone(tx, post, 'weigh', detail)
  await tx.thread.update({ where: { storyId: post.storyId }, data: { rankFactor: kept.before } })
  return logAct(tx, viewer, post, { act: 'unweigh', reason, undoesId, at })
}
