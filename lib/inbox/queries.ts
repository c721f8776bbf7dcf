import 'server-only'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { logEntriesOf, logEntry, type LogEntry } from '@/lib/log/queries'
import { waitsSql } from '@/lib/log/decided'
import type { NoticeReason } from '@/lib/notices/reasons'
import { SHOWN } from '@/lib/notices/shown'
import { TOLD, type ToldPost } from '@/lib/notices/told'
import { pageLimit } from '@/lib/page-limit'
import type { NoticeFilter } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { readDisputed } from './disputed'
import { ownPosts, type OwnPost } from './own-posts'
import { mayNotAskReview } from './rules'

/** What somebody is told: an entry of the log with their own posts it is about, or a message; its `author` is null where names are not told; or a post. */
export type Notice = { id: number; isNew: boolean; createdAt: Date } & ({ entry: LogEntry; posts: OwnPost[] } | { message: { author: string | null; html: string } } | { told: ToldPost })

type Row = { id: number; isNew: boolean; createdAt: Date; entryId: number | null; author: string | null; html: string | null; told: ToldPost | null }

/** Which notices `n` each filter leaves. */
const filters: Record<NoticeFilter, Prisma.Sql> = {
  unread: Prisma.sql`n.read_at is null`,
  replies: Prisma.sql`n.reason = 'reply'`,
  mentions: Prisma.sql`n.reason = 'mention'`,
  threads: Prisma.sql`n.reason = 'thread'`,
  people: Prisma.sql`n.reason = 'person'`,
  moderators: Prisma.sql`n.reason is null`,
}

/** What stands in an inbox: `before` the id of the notice it goes on after, null begins with the latest; `only` some of them, null for all. */
export type InboxPart = { before: number | null; only: NoticeFilter | null }

/** All of it, from its beginning. */
export const WHOLE_INBOX: InboxPart = { before: null, only: null }

/**
 * @param at the present time
 * @returns what the viewer was told, latest first, and where it goes on
 */
export async function inboxPage(viewer: Viewer, { before, only }: InboxPart, at: Date): Promise<{ notices: Notice[]; next: number | null }> {
  const rows = await db().$queryRaw<Row[]>`
    select n.id, n.read_at is null as "isNew", n.created_at as "createdAt", n.entry_id as "entryId", case when ${settings.logNames} then a.name::text end as author, m.html,
      ${Prisma.raw(TOLD)} as told
    from users u join notices n on n.user_id = u.id left join items i on i.id = n.item_id left join messages m on m.id = n.message_id left join users a on a.id = m.author_id
    where u.id = ${viewer.id} and n.id < ${before ?? 2 ** 31 - 1} and ${Prisma.raw(SHOWN)} and ${only ? filters[only] : Prisma.sql`true`} order by n.id desc limit ${pageLimit}`
  const shown = rows.slice(0, settings.pageSize)
  const entryIds = shown.flatMap(({ entryId }) => entryId ?? [])
  const [entries, posts] = await Promise.all([logEntriesOf(viewer, entryIds), ownPosts(viewer, entryIds, at)])
  const notices = shown.flatMap(({ id, isNew, createdAt, entryId, author, html, told }): Notice[] => {
    if (told !== null) return [{ id, isNew, createdAt, told }]
    if (html !== null) return [{ id, isNew, createdAt, message: { author, html } }]
    const entry = entries.find((each) => each.id === entryId)
    return entry ? [{ id, isNew, createdAt, entry, posts: posts.filter(({ noticeEntry }) => noticeEntry === entryId) }] : []
  })
  return { notices, next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null }
}

/** @returns for which reasons somebody does not want to be told of posts */
export async function unwantedBy(userId: number): Promise<NoticeReason[]> {
  return (await db().user.findUniqueOrThrow({ where: { id: userId }, select: { unwanted: true } })).unwanted
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
