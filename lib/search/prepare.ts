import 'server-only'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { termSql, type NumberedQuery } from './conditions'
import type { Query, Term } from './grammar'
import { Prisma } from '@/prisma/client/client'

/** A name that nobody has, and names like it. */
export type UnknownName = { name: string; alike: string[] }

/** A query as the database can answer it, and its names that nobody has. */
export type Prepared = { query: NumberedQuery; unknown: UnknownName[] }

/** Finds out who is meant, and leaves out words that are so common that the index has none of them. */
export async function prepare(query: Query): Promise<Prepared> {
  const [people, known] = await Promise.all([peopleCalled(query.authors.map(({ value }) => value)), areIndexed(query.terms)])
  const authors = query.authors.map(({ value, not }) => ({ value: people.get(value.toLowerCase()) ?? NOBODY, not }))
  const unknown = query.authors.map(({ value }) => value).filter((name) => !people.has(name.toLowerCase()))
  return {
    query: { ...query, authors, terms: query.terms.filter((_, index) => known[index]) },
    unknown: await Promise.all(unknown.map(async (name) => ({ name, alike: await namesLike(name) }))),
  }
}

const NOBODY = 0

/** @returns the numbers of people by their names in lower case; nothing for a name that nobody has */
export async function peopleCalled(names: readonly string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map()
  const rows = await db().$queryRaw<{ id: number; name: string }[]>`select id, lower(name::text) as name from users where name = any(${[...names]}::citext[]) and left_at is null`
  return new Map(rows.map(({ id, name }) => [name, id]))
}

async function areIndexed(terms: readonly Term[]): Promise<boolean[]> {
  if (terms.length === 0) return []
  const asked = terms.map((term) => Prisma.sql`numnode(${termSql(term)}) > 0`)
  const [row] = await db().$queryRaw<{ known: boolean[] }[]>`select array[${Prisma.join(asked)}] as known`
  return row?.known ?? []
}

/** @returns names of people that were perhaps meant, those most like it first; none that is the same */
export async function namesLike(name: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    select u.name::text from users u where u.name::text % ${name} and u.left_at is null order by similarity(u.name::text, ${name}) desc, u.karma desc, u.id limit ${limitOf(settings.search.alike)}`
  return rows.map((row) => row.name)
}
