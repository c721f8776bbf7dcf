import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'

/**
 * Marks what somebody was shown in their inbox as read.
 * @param upTo the id of the latest notice they saw: what came meanwhile stays new
 * @param at the present time
 */
export async function markRead({ id }: Viewer, upTo: number, at: Date): Promise<void> {
  await db().notice.updateMany({ where: { userId: id, id: { lte: upTo }, readAt: null }, data: { readAt: at } })
}
