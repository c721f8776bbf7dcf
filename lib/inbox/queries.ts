import 'server-only'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { logEntriesOf, logEntry, type LogEntry } from '@/lib/log/queries'
import { waitsSql } from '@/lib/log/decided'
import { pageLimit } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { readDisputed } from './disputed'
import { ownPosts, type OwnPost } from './own-posts'
import { mayNotAskReview } from './rules'

/** What somebody is told: an entry of the log with their own posts it is about, or a message; its `author` is null where names are not told. */
export type Notice = { id: number; isNew: boolean; createdAt: Date } & ({ entry: LogEntry; posts: OwnPost[] } | { message: { author: string | null; html: string } })

type Row = { id: number; isNew: boolean; createdAt: Date; entryId: number | null; author: string | null; html: string | null }

/**
 * @param before the id of the notice the page goes on after; null begins with the latest
 * @param at the present time
 * @returns what the viewer was told, latest first, and where it goes on
 */
export async function inboxPage(viewer: Viewer, before: number | null, at: Date): Promise<{ notices: Notice[]; next: number | null }> {
  const rows = await db().$queryRaw<Row[]>`
    select n.id, n.read_at is null as "isNew", n.created_at as "createdAt", n.entry_id as "entryId", case when ${settings.logNames} then a.name::text end as author, m.html
    from notices n left join messages m on m.id = n.message_id left join users a on a.id = m.author_id
    where n.user_id = ${viewer.id} and n.id < ${before ?? 2 ** 31 - 1} order by n.id desc limit ${pageLimit}`
  const shown = rows.slice(0, settings.pageSize)
  const entryIds = shown.flatMap(({ entryId }) => entryId ?? [])
  const [entries, posts] = await Promise.all([logEntriesOf(viewer, entryIds), ownPosts(viewer, entryIds, at)])
  const notices = shown.flatMap(({ id, isNew, createdAt, entryId, author, html }): Notice[] => {
    if (html !== null) return [{ id, isNew, createdAt, message: { author, html } }]
    const entry = entries.find((each) => each.id === entryId)
    return entry ? [{ id, isNew, createdAt, entry, posts: posts.filter(({ noticeEntry }) => noticeEntry === entryId) }] : []
  })
  return { notices, next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null }
}

/** A decision for which its author may ask for a review; `refusal` says why not, if so. */
export type ReviewedDecision = { entry: LogEntry; posts: OwnPost[]; refusal: string | null }

/**
 * @param at the present time
 * @returns null where no post of the viewer's own is under such a decision
 */
export async function reviewedDecision(viewer: Viewer, entryId: number, at: Date): Promise<ReviewedDecision | null> {
  const disputed = await readDisputed(db(), viewer.id, entryId)
  if (!disputed?.own) return null
  const [entry, posts] = await Promise.all([logEntry(viewer, entryId), ownPosts(viewer, [entryId], at)])
  return entry && { entry, posts, refusal: mayNotAskReview(viewer.id, disputed) }
}

/** What an author says to a decision, for the moderators; `decidedBy` is null where a rule decided. */
export type OpenReview = { entryId: number; askedBy: string; text: string; decidedBy: string | null; reason: string }

/** @returns the request for a review of a post that waits for its answer; for moderators alone */
export async function openReview(itemId: number): Promise<OpenReview | null> {
  const [review] = await db().$queryRaw<OpenReview[]>`
    select r.entry_id as "entryId", u.name::text as "askedBy", r.text, a.name::text as "decidedBy", d.reason
    from reviews r join items i on i.id = r.item_id join users u on u.id = r.user_id join moderation_log d on d.id = r.entry_id left join users a on a.id = d.actor_id
    where r.item_id = ${itemId} and ${waitsSql}`
  return review ?? null
}
