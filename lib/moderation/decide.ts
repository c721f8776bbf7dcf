import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'
import { listsChanged } from '@/lib/stories/rank-once'
import { openCase, type OpenCase, type Wanted } from './case'
import { flagsOff, flagsOn } from './flags-off'
import { highlight, unhighlight } from './highlight'
import type { Inputs } from './inputs'
import { keep, reopen } from './keep'
import { kill, revive } from './kill'
import { lift, unlift } from './lift'
import { lock, unlock } from './lock'
import { merge, unmerge } from './merge'
import { pin, unpin } from './pin'
import { purge } from './purge'
import { remove, restore } from './remove'
import { retitle, titleBack } from './retitle'
import type { Act } from './rules'
import { rejoin, split } from './split'
import { uphold } from './uphold'
import { unweigh, weigh } from './weigh'

/** What a moderator decided; `branch` removes all below the post, too; the inputs are those of some acts. */
export type Decision = Wanted & Inputs & { branch: boolean }

type Carry = (tx: Transaction, viewer: Viewer, post: OpenCase, given: Inputs & { reason: string; branch: boolean; at: Date }) => Promise<number | { refusal: string }>

const acts: Record<Act, Carry> = { keep, reopen, remove, restore, kill, revive, uphold, lock, unlock, highlight, unhighlight, retitle, title_back: titleBack, pin, unpin, weigh, unweigh, lift, unlift, flags_off: flagsOff, flags_on: flagsOn, merge, unmerge, split, rejoin, purge }

/** What the author of a post who asked for a review gets as an answer. */
const ANSWERS: readonly Act[] = ['restore', 'revive', 'uphold']

/**
 * Carries out what a moderator decided about a post: the act, its entry in the log and every count in one transaction.
 * @param at the present time
 * @returns a refusal, or null when it was done
 */
export async function decide(viewer: Viewer, decision: Decision, at: Date): Promise<string | null> {
  const refusal = await db().$transaction(async (tx) => {
    const post = await openCase(tx, viewer, decision)
    if ('refusal' in post) return post.refusal
    const entryId = await acts[decision.act](tx, viewer, post, { ...decision, at })
    if (typeof entryId !== 'number') return entryId.refusal
    if (post.review && ANSWERS.includes(decision.act)) await answerReview(tx, post.review.entryId, decision, entryId, at)
    return null
  })
  if (!refusal) listsChanged()
  return refusal
}

/** What undoes another decision about the post is no answer. */
async function answerReview(tx: Transaction, entryId: number, { act, itemId }: Decision, answerId: number, at: Date): Promise<void> {
  await tx.review.updateMany({ where: { entryId, ...(act !== 'uphold' && { entry: { undoneBy: { id: answerId } } }) }, data: { answerId } })
  await refreshCases(tx, [itemId], at)
}
