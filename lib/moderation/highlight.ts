import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { entryUndone, logAct, type OpenCase } from './case'

/** Chooses a post for the list of highlights. */
export async function highlight(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const entryId = await logAct(tx, viewer, post, { act: 'highlight', reason, at })
  await tx.highlight.create({ data: { entryId, itemId: post.itemId } })
  return entryId
}

/** Takes it off that list. */
export async function unhighlight(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const undoesId = await entryUndone(tx, post, 'highlight')
  await tx.highlight.delete({ where: { entryId: undoesId } })
  return logAct(tx, viewer, post, { act: 'unhighlight', reason, undoesId, at })
}
