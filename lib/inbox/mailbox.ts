import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { formatText } from '@/lib/text/format'

/** The latest message between a person and the moderators; id 0 before the first. */
export type Latest = { id: number; authorId: number; text: string }

/** Locks a person's conversation, also where it has not begun yet: whoever writes looks first at what was said last. */
export async function lockMailbox(tx: Transaction, personId: number): Promise<Latest> {
  await tx.$queryRaw`select from users where id = ${personId} for no key update`
  const latest = await tx.message.findFirst({ where: { personId }, orderBy: { id: 'desc' }, select: { id: true, authorId: true, text: true } })
  return latest ?? { id: 0, authorId: 0, text: '' }
}

/** Adds a message to a locked conversation, and a notice for the person where a moderator wrote. */
export async function addMessage(tx: Transaction, { id: authorId }: Viewer, { personId, text }: { personId: number; text: string }, at: Date): Promise<void> {
  const { id: lastMessageId } = await tx.message.create({ data: { personId, authorId, text, html: formatText(text), createdAt: at }, select: { id: true } })
  const state = { lastMessageId, waiting: authorId === personId }
  await tx.conversation.upsert({ where: { personId }, create: { personId, ...state }, update: state })
  if (!state.waiting) await tx.notice.create({ data: { userId: personId, messageId: lastMessageId, createdAt: at } })
}
