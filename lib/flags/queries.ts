import 'server-only'
import { db } from '@/lib/db'
import type { FlagReason } from './reasons'

/** @returns what the viewer said against a post; null when nothing */
export function ownFlag(userId: number, itemId: number): Promise<{ reason: FlagReason; note: string } | null> {
  return db().flag.findUnique({ where: { userId_itemId: { userId, itemId } }, select: { reason: true, note: true } })
}
