import 'server-only'
import { db } from '@/lib/db'
import { decidedSql } from '@/lib/log/decided'
import type { FlagReason } from './reasons'

/** @returns what the viewer said against a post; null when nothing */
export function ownFlag(userId: number, itemId: number): Promise<{ reason: FlagReason; note: string } | null> {
  return db().flag.findUnique({ where: { userId_itemId: { userId, itemId } }, select: { reason: true, note: true } })
}

/** @returns whether the viewer vouches for a dead post, and no moderator decided about it since */
export async function hasVouched(userId: number, itemId: number): Promise<boolean> {
  const vouches = await db().$queryRaw<unknown[]>`
    select f.item_id from vouches f join items i on i.id = f.item_id where f.user_id = ${userId} and f.item_id = ${itemId} and f.after_entry >= ${decidedSql}`
  return vouches.length > 0
}
