import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'
import { readDisputed } from './disputed'
import { mayNotAskReview } from './rules'

/** What an author says to a decision. */
export type NewReview = { entryId: number; text: string }

/**
 * Asks that another moderator looks at a decision on one's own post, which puts the post into the moderators' queue. Once for each decision,
 * also where posts of several authors are under it; the same form sent twice asks once.
 * @param at the present time
 * @returns a refusal, or null when it was done
 */
export function askReview(viewer: Viewer, { entryId, text }: NewReview, at: Date): Promise<string | null> {
  return db().$transaction(async (tx) => {
    await lock(tx, viewer.id, entryId)
    const disputed = await readDisputed(tx, viewer.id, entryId)
    if (!disputed) return 'There is no such decision.'
    if (await tx.review.findFirst({ where: { entryId, userId: viewer.id, text } })) return null
    const refusal = mayNotAskReview(viewer.id, disputed)
    if (refusal) return refusal
    await tx.review.create({ data: { entryId, itemId: disputed.itemId, userId: viewer.id, text, createdAt: at } })
    await tx.notice.updateMany({ where: { userId: viewer.id, entryId, readAt: null }, data: { readAt: at } })
    await refreshCases(tx, [disputed.itemId], at)
    return null
  })
}

/** The thread, as everybody does who decides about a post, and the person, whose requests are counted. */
async function lock(tx: Transaction, viewerId: number, entryId: number): Promise<void> {
  await tx.$queryRaw`select from threads where story_id = (select i.story_id from moderation_log l join items i on i.id = l.item_id where l.id = ${entryId}) for update`
  await tx.$queryRaw`select from users where id = ${viewerId} for no key update`
}
