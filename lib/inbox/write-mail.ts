import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { addMessage, lockMailbox } from './mailbox'
import { mayNotWrite } from './rules'

const DAY = 24 * 3_600_000

/**
 * Writes to the moderators; the same words twice in a row are one message. What moderators wrote before counts as read.
 * @param at the present time
 * @returns a refusal, or null when it was sent
 */
export function writeMail(viewer: Viewer, text: string, at: Date): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const latest = await lockMailbox(tx, viewer.id)
    if (latest.authorId === viewer.id && latest.text === text) return null
    const refusal = mayNotWrite(await sentLately(tx, viewer.id, at))
    if (refusal) return refusal
    await addMessage(tx, viewer, { personId: viewer.id, text }, at)
    await tx.notice.updateMany({ where: { userId: viewer.id, messageId: { not: null }, readAt: null }, data: { readAt: at } })
    return null
  })
}

async function sentLately(tx: Transaction, personId: number, at: Date): Promise<number> {
  const answer = await tx.message.findFirst({ where: { personId, authorId: { not: personId } }, orderBy: { id: 'desc' }, select: { id: true } })
  return tx.message.count({ where: { personId, authorId: personId, id: { gt: answer?.id ?? 0 }, createdAt: { gt: new Date(at.getTime() - DAY) } } })
}
