import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import type { FlagReason } from './reasons'
import { mayNotFlag } from './rules'

/** What somebody says against a post. */
export type NewFlag = { itemId: number; reason: FlagReason; note: string }

/**
 * Flags a post; flagging again changes the reason.
 * @returns a refusal, or null when it was done
 */
export async function flag(viewer: Viewer, { itemId, reason, note }: NewFlag): Promise<string | null> {
  const item = await db().item.findUnique({ where: { id: itemId }, select: { authorId: true, kind: true, live: true } })
  if (!item) return 'That post is not there any more.'
  const refusal = mayNotFlag(viewer, { ...item, isGone: !item.live })
  if (refusal) return refusal
  const given = { reason, note }
  await db().flag.upsert({ where: { userId_itemId: { userId: viewer.id, itemId } }, create: { userId: viewer.id, itemId, ...given }, update: given })
  return null
}

/** Takes a flag back. */
export async function unflag(viewer: Viewer, itemId: number): Promise<void> {
  await db().flag.deleteMany({ where: { userId: viewer.id, itemId } })
}
