import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { html, trusted } from '@/lib/text/markup'
import { addMessage, lockMailbox } from './mailbox'

/** What a moderator writes to a person; `seen` is the latest message of the conversation when they looked, 0 for none. */
export type NewAnswer = { name: string; text: string; seen: number }

/** Why it was not sent; `missed` is what was said meanwhile, as HTML, up to the message `latest`. */
export type Unsent = { refusal: string; missed?: { html: string; latest: number } }

/**
 * Writes to a person as the moderators. Whoever did not see the latest message is shown it first, so that two do not answer differently.
 * @param at the present time
 * @returns a refusal, or null when it was sent
 */
export function answerMail(viewer: Viewer, { name, text, seen }: NewAnswer, at: Date): Promise<Unsent | null> {
  return db().$transaction(async (tx): Promise<Unsent | null> => {
    if (!isModerator(viewer)) return { refusal: 'Only moderators of this forum may do that.' }
    const person = await tx.user.findFirst({ where: { name, leftAt: null }, select: { id: true } })
    if (!person) return { refusal: 'Nobody has that name.' }
    if (person.id === viewer.id) return { refusal: 'These are your own messages: another moderator answers them.' }
    const latest = await lockMailbox(tx, person.id)
    if (latest.authorId === viewer.id && latest.text === text) return null
    if (latest.id !== seen) return { refusal: 'Something was said meanwhile, shown below. Nothing was sent: send your answer again if it still fits.', missed: { html: await missed(tx, person.id, seen), latest: latest.id } }
    await addMessage(tx, viewer, { personId: person.id, text }, at)
    return null
  })
}

async function missed(tx: Transaction, personId: number, seen: number): Promise<string> {
  const messages = await tx.message.findMany({ where: { personId, id: { gt: seen } }, orderBy: { id: 'asc' }, select: { html: true, author: { select: { name: true } } } })
  return messages.map(({ html: stored, author }) => html`<p>${author.name} wrote:</p>${trusted(stored)}`.html).join('')
}
