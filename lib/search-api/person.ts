import 'server-only'
import { db } from '@/lib/db'
import { hnHtml } from '@/lib/text/hn-html'

/** Somebody as the search service of Hacker News tells of them. */
export type Person = { username: string; about: string | null; karma: number }

/** @returns null where nobody has this name, whatever its case */
export async function personCalled(name: string): Promise<Person | null> {
  const person = /^[\w-]{1,32}$/.test(name) ? await db().user.findFirst({ where: { name, leftAt: null }, select: { name: true, aboutHtml: true, karma: true } }) : null
  return person && { username: person.name, about: hnHtml(person.aboutHtml) || null, karma: person.karma }
}
