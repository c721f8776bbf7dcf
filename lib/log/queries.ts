import 'server-only'
import { named } from '@/lib/accounts/named'
import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import type { LogFilter } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { LOGGED_ACTS, RULES, type LoggedAct, type Rule } from './acts'
import { entriesSql } from './entries-sql'

/**
 * One entry of the log. It holds nothing of what a post said, and not who wrote it; the story's title is empty where not everybody may read it.
 * `actor` is null where a rule acted, and where the forum does not tell names to this viewer. `partOfId` is for moderators alone: what was
 * carried out with a ban tells who wrote it.
 */
export type LogEntry = {
  id: number
  act: LoggedAct
  actor: string | null
  rule: Rule | null
  post: { id: number; kind: string; storyId: number; storyTitle: string } | null
  /** The thread it was moved to. */
  intoId: number | null
  person: string | null
  site: string | null
  filter: string | null
  reason: string
  posts: number
  /** When a silence or a ban ends by itself, as JSON writes it; null for good. */
  until: string | null
  undoesId: number | null
  undoneById: number | null
  partOfId: number | null
  createdAt: Date
}

/** Entries of the log, latest first, and where they go on. */
export type LogPage = { entries: LogEntry[]; next: number | null }

/**
 * @param viewer who reads; null for everybody
 * @param before the id of the entry the page goes on after; null begins with the latest
 * @param logNames whether everybody is told which moderator acted
 */
export async function logPage(viewer: Viewer | null, filter: LogFilter, before: number | null, logNames: boolean = settings.logNames): Promise<LogPage> {
  return readPage(viewer, conditions(viewer, filter, logNames), before, logNames)
}

/** @returns what was carried out with an entry, such as the removals that came with a ban; for moderators alone */
export async function partsOf(viewer: Viewer, id: number, before: number | null): Promise<LogPage> {
  return isModerator(viewer) ? readPage(viewer, [Prisma.sql`l.part_of_id = ${id}`], before, true) : { entries: [], next: null }
}

/** @returns the entries of these ids, a page of them at most, in any order */
export function logEntriesOf(viewer: Viewer | null, ids: readonly number[]): Promise<LogEntry[]> {
  return db().$queryRaw<LogEntry[]>(entriesSql(viewer, Prisma.sql`l.id = any(${ids})`, settings.logNames))
}

/** @returns null when there is no such entry */
export async function logEntry(viewer: Viewer | null, id: number, logNames: boolean = settings.logNames): Promise<LogEntry | null> {
  const [entry] = await db().$queryRaw<LogEntry[]>(entriesSql(viewer, Prisma.sql`l.id = ${id}`, logNames))
  return entry ?? null
}

async function readPage(viewer: Viewer | null, which: Prisma.Sql[], before: number | null, logNames: boolean): Promise<LogPage> {
  const rows = await db().$queryRaw<LogEntry[]>(entriesSql(viewer, Prisma.join([...which, Prisma.sql`l.id < ${before ?? 2 ** 31 - 1}`], ' and '), logNames))
  const shown = rows.slice(0, settings.pageSize)
  return { entries: shown, next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null }
}

/** A filter that would tell what the viewer may not know is left out. */
function conditions(viewer: Viewer | null, { act, who, by, item, person }: LogFilter, logNames: boolean): Prisma.Sql[] {
  const mayFilterByName = logNames || isModerator(viewer)
  return [
    ...(LOGGED_ACTS.some((known) => known === act) ? [Prisma.sql`l.act = ${act}::moderation_act`] : []),
    ...(RULES.some((known) => known === who) ? [Prisma.sql`l.rule = ${who}::moderation_rule`] : []),
    ...(who === 'rules' ? [Prisma.sql`l.rule is not null`] : []),
    ...(who === 'moderators' ? [Prisma.sql`l.actor_id is not null`] : []),
    ...(by && mayFilterByName ? [Prisma.sql`l.actor_id = ${named(by)}`] : []),
    ...(item ? [Prisma.sql`l.item_id = ${Number(item)}`] : []),
    ...(person ? [isModerator(viewer) ? onPersonOrPosts(person) : Prisma.sql`l.user_id = ${named(person)}`] : []),
  ]
}

/** What was done to somebody, and to what they wrote: who wrote what was removed is for moderators alone. */
const onPersonOrPosts = (name: string) => Prisma.sql`l.id in (
  with person as materialized ${named(name)}
  select m.id from moderation_log m where m.user_id = (select id from person)
  union select m.id from items i join moderation_log m on m.item_id = i.id where i.author_id = (select id from person)
  union select i.removal_id from items i where i.author_id = (select id from person) and i.removal_id is not null)`
