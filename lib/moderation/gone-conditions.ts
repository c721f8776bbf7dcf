import { named } from '@/lib/accounts/named'
import type { GoneFilter } from '@/lib/paths'
import { Prisma } from '@/prisma/client/client'

/**
 * What a filter asks of an item `i` and of the entry `d` that took it away: `plain` is cheap to look at, `slow` is not, and `candidates` selects
 * through indexes the ids of all that can fulfil it; null where everything can.
 */
export type Conditions = { plain: Prisma.Sql; slow: Prisma.Sql; candidates: Prisma.Sql | null }

const DAY = 24 * 60 * 60_000

/** More words than this find nothing that fewer do not. */
const MOST_WORDS = 8

/** Whether a filter asks what no index gives in the order of the list. */
export function isSlow({ words, by, reason }: GoneFilter): boolean {
  return Boolean(words ?? by ?? reason)
}

/** @param before the id of the post the list goes on after */
export function goneConditions(filter: GoneFilter, before: number | null): Conditions {
  const words = wordsOf(filter.words ?? '').map((word) => Prisma.sql`${said} ilike ${anywhere(word)}`)
  const decided = [
    ...(filter.by ? [Prisma.sql`d.actor_id = ${named(filter.by)}`] : []),
    ...wordsOf(filter.reason ?? '').map((word) => Prisma.sql`d.reason ilike ${anywhere(word)}`),
  ]
  const candidates = [...(words.length > 0 ? [Prisma.sql`(select i.id from items i where not i.live and ${all(words)})`] : []), ...(decided.length > 0 ? [takenBy(all(decided))] : [])]
  return { plain: all(plainConditions(filter, before)), slow: all([...words, ...decided]), candidates: candidates.length > 0 ? Prisma.join(candidates, ' intersect ') : null }
}

function plainConditions({ author, site, from, to, state }: GoneFilter, before: number | null): Prisma.Sql[] {
  return [
    ...(author ? [Prisma.sql`i.author_id = ${named(author)}`] : []),
    ...(site ? [Prisma.sql`i.site = ${site}`] : []),
    ...(from ? [Prisma.sql`i.created_at >= ${new Date(`${from}T00:00Z`)}`] : []),
    ...(to ? [Prisma.sql`i.created_at < ${new Date(Date.parse(`${to}T00:00Z`) + DAY)}`] : []),
    ...(isState(state) ? [states[state]] : []),
    ...(before ? [Prisma.sql`(i.created_at, i.id) < (select k.created_at, k.id from items k where k.id = ${before})`] : []),
  ]
}

const states = { deleted: Prisma.sql`i.deleted_at is not null`, removed: Prisma.sql`i.removal_id is not null`, dead: Prisma.sql`i.killed_at is not null` }

function isState(given: string | undefined): given is keyof typeof states {
  return given !== undefined && Object.hasOwn(states, given)
}

/** As the index has it. */
const said = Prisma.sql`(coalesce(i.title, '') || ' ' || i.text)`

const takenBy = (which: Prisma.Sql) => Prisma.sql`(
  select r.id from moderation_log d join items r on r.removal_id = d.id where d.act = 'remove' and ${which}
  union select d.item_id from moderation_log d where d.act = 'kill' and ${which})`

function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join([...conditions], ' and ') : Prisma.sql`true`
}

/** @returns what has to stand in a text: each word, and what stands between quotation marks as a whole */
export function wordsOf(given: string): string[] {
  return Array.from(given.matchAll(/"([^"]+)"|([^\s"]+)/g), ([, phrase, word]) => (phrase ?? word ?? '').trim())
    .filter(Boolean)
    .slice(0, MOST_WORDS)
}

function anywhere(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}
