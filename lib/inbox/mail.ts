import 'server-only'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { pageLimit } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { plainText } from '@/lib/text/plain'

/** What somebody said in a conversation between a person and the moderators; `author` is null where the moderator's name is not told. */
export type MailMessage = { id: number; author: string | null; byPerson: boolean; html: string; createdAt: Date }

/** A part of it, oldest first; `earlier` is where it goes on backwards. */
export type MailPage = { messages: MailMessage[]; earlier: number | null }

/**
 * @param before the id of the message the page goes on before; null ends with the latest
 * @returns the viewer's own conversation with the moderators
 */
export function ownMail(viewer: Viewer, before: number | null): Promise<MailPage> {
  return read(viewer.id, before, settings.logNames)
}

/**
 * @param before the id of the message the page goes on before; null ends with the latest
 * @returns what a person and the moderators said to each other; for moderators alone
 */
export function mailWith(personId: number, before: number | null): Promise<MailPage> {
  return read(personId, before, true)
}

async function read(personId: number, before: number | null, tellNames: boolean): Promise<MailPage> {
  const rows = await db().$queryRaw<MailMessage[]>`
    select m.id, case when ${tellNames} or m.author_id = m.person_id then a.name::text end as author, m.author_id = m.person_id as "byPerson", m.html, m.created_at as "createdAt"
    from messages m join users a on a.id = m.author_id where m.person_id = ${personId} and m.id < ${before ?? 2 ** 31 - 1} order by m.id desc limit ${pageLimit}`
  const shown = rows.slice(0, settings.pageSize)
  return { messages: shown.toReversed(), earlier: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null }
}

/** A conversation on the moderators' list, with the beginning of what was said last. */
export type Mailbox = { name: string; waiting: boolean; lastId: number; lastBy: string; excerpt: string; createdAt: Date }

const EXCERPT_CHARACTERS = 200

/**
 * For moderators alone. A person waits exactly when the last message is theirs, so its id is enough to go on by.
 * @param after the last message of the conversation the page goes on after; null for the beginning
 * @returns all conversations: those that wait for an answer first, then the latest
 */
export async function mailboxes(after: number | null): Promise<{ boxes: Mailbox[]; next: number | null }> {
  const rows = await db().$queryRaw<(Omit<Mailbox, 'excerpt'> & { html: string })[]>`
    select p.name::text, c.waiting, c.last_message_id as "lastId", a.name::text as "lastBy", left(m.html, 2000) as html, m.created_at as "createdAt"
    from conversations c join users p on p.id = c.person_id join messages m on m.id = c.last_message_id join users a on a.id = m.author_id
    where p.left_at is null and (${after}::int is null or (c.waiting, c.last_message_id) < (select k.author_id = k.person_id, k.id from messages k where k.id = ${after}))
    order by c.waiting desc, c.last_message_id desc limit ${pageLimit}`
  const boxes = rows.slice(0, settings.pageSize).map(({ html, ...box }) => ({ ...box, excerpt: plainText(html).slice(0, EXCERPT_CHARACTERS) }))
  return { boxes, next: rows.length > boxes.length ? (boxes.at(-1)?.lastId ?? null) : null }
}
