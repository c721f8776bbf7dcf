import 'server-only'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'

/** What somebody notes about a person; either may be empty. */
export type PrivateNote = { text: string; label: string }

/** @returns what a person noted about another; for that person alone */
export function noteAbout(userId: number, personId: number): Promise<PrivateNote | null> {
  return db().privateNote.findUnique({ where: { userId_personId: { userId, personId } }, select: { text: true, label: true } })
}

/** A page of notes; `next` is the name after which they go on. */
export type NotePage = { notes: (PrivateNote & { name: string })[]; next: string | null }

/** @returns all that a person noted, by the names of those it is about; for that person alone. @param after a name; null for the first page */
export async function notesBy(userId: number, after: string | null): Promise<NotePage> {
  const size = settings.pageSize
  const rows = await db().$queryRaw<NotePage['notes']>`
    select p.name::text, n.text, n.label from private_notes n join users p on p.id = n.person_id
    where n.user_id = ${userId} and (${after}::citext is null or p.name > ${after}::citext) order by p.name limit ${limitOf(size + 1)}`
  const notes = rows.slice(0, size)
  return { notes, next: rows.length > size ? (notes.at(-1)?.name ?? null) : null }
}
