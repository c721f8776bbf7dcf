import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { decidedSql, lastEntrySql } from '@/lib/log/decided'
import { lockThread } from '@/lib/stories/lock-thread'
import { listsChanged } from '@/lib/stories/rank-once'
import { accuracyOf } from './accuracy'
import type { FlagReason } from './reasons'
import { flagWeight, mayNotFlag, type Flaggable } from './rules'
import { settleFlags } from './settle'

/** What somebody says against a post. */
export type NewFlag = { itemId: number; reason: FlagReason; note: string }

const MISSING = 'That post is not there any more.'

/**
 * Flags a post; flagging again changes the reason. Enough flags mark it, and more kill it.
 * @param at the present time
 * @returns a refusal, or null when it was done
 */
export async function flag(viewer: Viewer, { itemId, reason, note }: NewFlag, at: Date): Promise<string | null> {
  const refusal = await db().$transaction(async (tx) => {
    const post = await lockFlaggable(tx, viewer, itemId, reason)
    if (!post) return MISSING
    const refused = mayNotFlag(viewer, post)
    if (refused) return refused
    const given = { reason, note, edits: post.edits, afterEntry: post.lastEntry, weight: flagWeight(await accuracyOf(tx, viewer.id)) }
    await tx.flag.upsert({ where: { userId_itemId: { userId: viewer.id, itemId } }, create: { userId: viewer.id, itemId, ...given, createdAt: at }, update: given })
    await settleFlags(tx, itemId, at)
    return null
  })
  if (!refusal) listsChanged()
  return refusal
}

/**
 * Takes a flag back. One that a moderator decided about stays: it tells how often the flagger is right.
 * @param at the present time
 * @returns a refusal, or null when there is no flag any more
 */
export async function unflag(viewer: Viewer, itemId: number, at: Date): Promise<string | null> {
  const refusal = await db().$transaction(async (tx) => {
    await lockThread(tx, itemId)
    const [given] = await tx.$queryRaw<{ isOpen: boolean }[]>`
      select f.after_entry >= ${decidedSql} as "isOpen" from flags f join items i on i.id = f.item_id where f.user_id = ${viewer.id} and f.item_id = ${itemId}`
    if (!given) return null
    if (!given.isOpen) return 'A moderator decided about the flags on this post, so yours stays.'
    await tx.flag.delete({ where: { userId_itemId: { userId: viewer.id, itemId } } })
    await settleFlags(tx, itemId, at)
    return null
  })
  if (!refusal) listsChanged()
  return refusal
}

/** Something else is something new each time, so it is decided for who said it alone. */
async function lockFlaggable(tx: Transaction, { id: userId }: Viewer, itemId: number, reason: FlagReason): Promise<(Flaggable & { edits: number; lastEntry: number }) | undefined> {
  await lockThread(tx, itemId)
  const [post] = await tx.$queryRaw<(Flaggable & { edits: number; lastEntry: number })[]>`
    select i.author_id as "authorId", i.kind::text, not i.live as "isGone", i.edits, ${lastEntrySql} as "lastEntry",
      exists (select from items r where r.parent_id = i.id and r.story_id = i.story_id and r.author_id = ${userId} and r.deleted_at is null) as "hasAnswered",
      exists (select from flags f where f.item_id = i.id and f.reason = ${reason}::flag_reason and f.edits = i.edits and (f.reason <> 'other' or f.user_id = ${userId})
        and f.after_entry < ${decidedSql}) as "isDecided"
    from items i where i.id = ${itemId}`
  return post
}
