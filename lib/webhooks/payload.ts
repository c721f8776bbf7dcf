import { absolute } from '@/lib/absolute'
import { db } from '@/lib/db'
import { entriesSql } from '@/lib/log/entries-sql'
import type { LogEntry } from '@/lib/log/queries'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import type { WebhookEvent } from './rules'

/** Of what a hook is to be told. */
export type Told = { event: WebhookEvent | 'test'; itemId: number | null; flaggerId: number | null; entryId: number | null; createdAt: Date }

const TYPES: Record<Told['event'], string> = { story: 'story.created', comment: 'comment.created', flag: 'post.flagged', decision: 'decision.made', test: 'webhook.test' }

/**
 * What a hook is told at this moment: what everybody may read now. Of a flag it is told that there is one and for which reason, not by whom and in which words;
 * a decision it reads as everybody does in the log.
 * @returns null when there is nothing any more that everybody may read
 */
export async function payloadOf(told: Told): Promise<string | null> {
  const data = await dataOf(told)
  return data && JSON.stringify({ type: TYPES[told.event], timestamp: told.createdAt.toISOString(), data })
}

function dataOf({ event, itemId, flaggerId, entryId }: Told): Promise<object | null> {
  if (event === 'test') return Promise.resolve({ message: `${settings.siteName} can reach you.` })
  if (event === 'decision') return decision(entryId ?? 0)
  return event === 'flag' ? flag(itemId ?? 0, flaggerId ?? 0) : post(itemId ?? 0)
}

async function post(id: number): Promise<object | null> {
  const [row] = await db().$queryRaw<{ id: number; storyId: number; kind: string }[]>`
    select i.id, i.kind::text, i.story_id as "storyId", i.parent_id as "parentId", case when s.live then s.title end as title, case when s.live then s.url end as url,
      u.name::text as author, i.html, i.created_at as "createdAt"
    from items i join items s on s.id = i.story_id left join users u on u.id = i.author_id where i.id = ${id} and i.live`
  return row ? { ...row, address: absolute(row.kind === 'comment' ? paths.comment(row.storyId, id) : paths.item(id)) } : null
}

async function flag(itemId: number, userId: number): Promise<object | null> {
  const given = await db().flag.findUnique({ where: { userId_itemId: { userId, itemId } }, select: { reason: true, item: { select: { id: true, kind: true, storyId: true } } } })
  return given && { ...given.item, reason: given.reason, address: absolute(paths.item(itemId)) }
}

async function decision(id: number): Promise<object | null> {
  const [entry] = await db().$queryRaw<LogEntry[]>(entriesSql(null, Prisma.sql`l.id = ${id}`, settings.logNames))
  if (!entry) return null
  const { partOfId: _part, undoneById: _undone, ...read } = entry
  return { ...read, address: absolute(paths.logEntry(id)) }
}
