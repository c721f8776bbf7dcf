import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { entryUndone, logAct, type OpenCase } from './case'

/** Puts a story at the top of the front page. */
export async function pin(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  await tx.thread.update({ where: { storyId: post.storyId }, data: { pinnedAt: at } })
  return logAct(tx, viewer, post, { act: 'pin', reason, at })
}

/** Lets it stand where it ranks. */
export async function unpin(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  await tx.thread.update({ where: { storyId: post.storyId }, data: { pinnedAt: null } })
  return logAct(tx, viewer, post, { act: 'unpin', reason, undoesId: await entryUndone(tx, post, 'pin'), at })
}
