import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'
import { setDead } from '@/lib/log/set-dead'
import { entryToUndo, logAct, type OpenCase } from './case'

/** Takes a post out of sight of all but who chose to see dead posts. */
export async function kill(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const entry = await logAct(tx, viewer, post, { act: 'kill', reason, posts: 1, at })
  await setDead(tx, post.itemId, { at, by: 'moderator' })
  await refreshCases(tx, [post.itemId], at)
  return entry
}

/** Brings a dead post back to life, whatever killed it; where flags or a filter did, they are overruled, and where it was imported dead there is no entry to undo. */
export async function revive(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const entry = await logAct(tx, viewer, post, { act: 'revive', reason, posts: 1, undoesId: await entryToUndo(tx, post, 'kill'), at })
  await setDead(tx, post.itemId, null)
  if (post.killedBy === 'flags') await tx.item.update({ where: { id: post.itemId }, data: { flaggedAt: null } })
  await refreshCases(tx, [post.itemId], at)
  return entry
}
