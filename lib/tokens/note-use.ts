import { db } from '@/lib/db'
import { settings } from '@/lib/settings'

/**
 * Notes that a token is used, which its person reads in their settings; not with each request, which would be a write for every read.
 * @param at the present time
 */
export async function noteUse(id: number, at: Date): Promise<void> {
  const stale = new Date(at.getTime() - settings.tokens.noted)
  await db().token.updateMany({ where: { id, OR: [{ usedAt: null }, { usedAt: { lte: stale } }] }, data: { usedAt: at } })
}
