import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { decidedSql, lastEntrySql } from '@/lib/log/decided'
import { lockThread } from '@/lib/stories/lock-thread'
import { listsChanged } from '@/lib/stories/rank-once'
import { mayNotVouch, type Vouchable } from './rules'
import { settleFlags } from './settle'

/**
 * Says that a dead post should live; enough say so, and it does. Asked twice is asked once.
 * @param at the present time
 * @returns a refusal, or null when it was done
 */
export async function vouch(viewer: Viewer, itemId: number, at: Date): Promise<string | null> {
  const refusal = await db().$transaction(async (tx) => {
    const post = await lockVouchable(tx, viewer, itemId)
    if (!post) return 'That post is not there any more.'
    if (post.hasVouched) return null
    const refused = mayNotVouch(viewer, post)
    if (refused) return refused
    const given = { afterEntry: post.lastEntry, createdAt: at }
    await tx.vouch.upsert({ where: { userId_itemId: { userId: viewer.id, itemId } }, create: { userId: viewer.id, itemId, ...given }, update: given })
    await settleFlags(tx, itemId, at)
    return null
  })
  if (!refusal) listsChanged()
  return refusal
}

/**
 * Takes that back.
 * @param at the present time
 */
export async function unvouch(viewer: Viewer, itemId: number, at: Date): Promise<null> {
  await db().$transaction(async (tx) => {
    await lockThread(tx, itemId)
    const { count } = await tx.vouch.deleteMany({ where: { userId: viewer.id, itemId } })
    if (count > 0) await settleFlags(tx, itemId, at)
  })
  listsChanged()
  return null
}

type Locked = Vouchable & { lastEntry: number; hasVouched: boolean }

async function lockVouchable(tx: Transaction, { id: userId }: Viewer, itemId: number): Promise<Locked | undefined> {
  await lockThread(tx, itemId)
  const [post] = await tx.$queryRaw<Locked[]>`
    select i.author_id as "authorId", i.killed_by::text as "killedBy", i.deleted_at is not null or i.removal_id is not null as "isGone", ${lastEntrySql} as "lastEntry",
      exists (select from flags f where f.item_id = i.id and f.user_id = ${userId} and f.after_entry >= decided) as "hasFlagged",
      exists (select from vouches f where f.item_id = i.id and f.user_id = ${userId} and f.after_entry >= decided) as "hasVouched",
      decided > coalesce((select max(l.id) from moderation_log l where l.item_id = i.id and l.act = 'kill' and l.rule is not null), 0) as "isDecided"
    from items i cross join lateral (select ${decidedSql} as decided) d where i.id = ${itemId}`
  return post
}
