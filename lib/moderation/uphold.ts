import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { logAct, type OpenCase } from './case'

/** Answers an author who asked for a review, who may have written below the post alone: the decision stands. */
export function uphold(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  return logAct(tx, viewer, post, { act: 'uphold', reason, alsoTell: post.review ? [post.review.askedById] : [], at })
}
