import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { listsChanged } from '@/lib/stories/ranked'
import { openCase, type OpenCase, type Wanted } from './case'
import { kill, revive } from './kill'
import { lock, unlock } from './lock'
import { remove, restore } from './remove'
import type { Act } from './rules'

/** What a moderator decided; `branch` removes all below the post, too. */
export type Decision = Wanted & { branch: boolean }

type Carry = (tx: Transaction, viewer: Viewer, post: OpenCase, given: { reason: string; branch: boolean; at: Date }) => Promise<void>

const acts: Record<Act, Carry> = { remove, restore, kill, revive, lock, unlock }

/**
 * Carries out what a moderator decided about a post: the act, its entry in the log and every count in one transaction.
 * @param at the present time
 * @returns a refusal, or null when it was done
 */
export async function decide(viewer: Viewer, decision: Decision, at: Date): Promise<string | null> {
  const refusal = await db().$transaction(async (tx) => {
    const post = await openCase(tx, viewer, decision)
    if ('refusal' in post) return post.refusal
    await acts[decision.act](tx, viewer, post, { reason: decision.reason, branch: decision.branch, at })
    return null
  })
  if (!refusal) listsChanged()
  return refusal
}
