import { db } from '@/lib/db'
import { ownerOf } from '@/lib/keyed'
import { mayNotConfirm } from './rules'

/**
 * Confirms an address for who followed the link that was mailed to it; mail begins with what is told from now on. Asked twice is asked once.
 * @param at the present time
 * @returns a refusal, or null when it is confirmed
 */
export function confirmEmail(key: string, at: Date): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const userId = ownerOf(key) ?? 0
    await tx.$queryRaw`select from email_addresses where user_id = ${userId} for update`
    const mailbox = await tx.emailAddress.findUnique({ where: { userId } })
    const refusal = mayNotConfirm(key, mailbox, at)
    if (refusal) return refusal
    await tx.emailAddress.updateMany({ where: { userId, confirmedAt: null }, data: { confirmedAt: at, since: at } })
    return null
  })
}
