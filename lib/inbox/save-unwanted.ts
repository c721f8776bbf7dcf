import { db } from '@/lib/db'
import type { NoticeReason } from '@/lib/notices/reasons'

/** Tells somebody of posts from now on for all reasons but these. */
export async function saveUnwanted(userId: number, unwanted: readonly NoticeReason[]): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { unwanted: [...unwanted] } })
}
