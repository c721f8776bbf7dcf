import 'server-only'
import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import type { LogFilter } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { LOGGED_ACTS, type LoggedAct, type Rule } from './acts'

/**
 * One entry of the log. It holds nothing of what a post said, and not who wrote it; the story's title is empty where not everybody may read it.
 * `actor` is null where a rule acted, and where the forum does not tell names to this viewer.
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
  undoesId: number | null
  undoneById: number | null
  createdAt: Date
}

/** Entries of the log, latest first, and where they go on. */
export type LogPage = { entries: LogEntry[]; next: number | null }

/** Everybody may read the log. */
const entries = (viewer: Viewer | null) => Prisma.sql`
  select l.id, l.act::text, case when ${settings.logNames || isModerator(viewer)} then a.name::text end as actor, l.rule::text,
    case when i.id is not null then json_build_object('id', i.id, 'kind', i.kind, 'storyId', l.story_id, 'storyTitle', case when s.live then coalesce(s.title, '') else '' end) end as post,
    case when l.act in ('merge', 'split') then (l.detail->>'into')::int end as "intoId", p.name::text as person, r.host || r.path as site, w.name as filter,
    l.reason, l.posts, l.undoes_id as "undoesId", u.id as "undoneById", l.created_at as "createdAt"
  from moderation_log l left join users a on a.id = l.actor_id left join items i on i.id = l.item_id left join items s on s.id = l.story_id left join users p on p.id = l.user_id
    left join site_rules r on r.id = l.site_rule_id left join word_filters w on w.id = l.word_filter_id left join moderation_log u on u.undoes_id = l.id`

/**
 * @param viewer who reads; null for everybody
 * @param before the id of the entry the page goes on after; null begins with the latest
 */
export async function logPage(viewer: Viewer | null, { act, by, item, person }: LogFilter, before: number | null): Promise<LogPage> {
  const mayFilterByName = settings.logNames || isModerator(viewer)
  const conditions = [
    ...(LOGGED_ACTS.some((known) => known === act) ? [Prisma.sql`l.act = ${act}::moderation_act`] : []),
    ...(by && mayFilterByName ? [Prisma.sql`l.actor_id = (select id from users where name = ${by}::citext)`] : []),
    ...(item ? [Prisma.sql`l.item_id = ${Number(item)}`] : []),
    ...(person ? [Prisma.sql`l.user_id = (select id from users where name = ${person}::citext)`] : []),
    ...(before ? [Prisma.sql`l.id < ${before}`] : []),
  ]
  const where = conditions.length > 0 ? Prisma.sql`where ${Prisma.join(conditions, ' and ')}` : Prisma.empty
  const rows = await db().$queryRaw<LogEntry[]>`${entries(viewer)} ${where} order by l.id desc limit ${settings.pageSize + 1}`
  const shown = rows.slice(0, settings.pageSize)
  return { entries: shown, next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null }
}

/** @returns the entries of these ids, in any order */
export function logEntriesOf(viewer: Viewer | null, ids: readonly number[]): Promise<LogEntry[]> {
  return db().$queryRaw<LogEntry[]>`${entries(viewer)} where l.id = any(${ids})`
}

/** @returns null when there is no such entry */
export async function logEntry(viewer: Viewer | null, id: number): Promise<LogEntry | null> {
  const [entry] = await db().$queryRaw<LogEntry[]>`${entries(viewer)} where l.id = ${id}`
  return entry ?? null
}
