import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'

let count = 0

/** @returns a new member's id */
export async function newMember({ karma = 1, name = `member${++count}` }: { karma?: number; name?: string } = {}): Promise<number> {
  return (await db().user.create({ data: { name, karma }, select: { id: true } })).id
}

/** @returns a new member as actions see them: no newcomer, unless said otherwise */
export async function newViewer({ karma = 100, joined = minutesAgo(60 * 24 * 365), role = 'member' }: Partial<Pick<Viewer, 'karma' | 'joined' | 'role'>> = {}): Promise<Viewer> {
  const name = `member${++count}`
  const { id } = await db().user.create({ data: { name, karma, role, createdAt: joined }, select: { id: true } })
  return { id, name, karma, role, showDead: false, threadOrder: 'best', joined, unread: 0, ban: null, silence: null, look: null, visitLimit: null }
}

/** What a story may be given; it is a minute old and has a link unless said otherwise. */
export type NewStory = { authorId: number; score?: number; title?: string; url?: string | null; createdAt?: Date; kind?: 'story' | 'poll' | 'job' }

/** @returns a new story's id */
export async function newStory({ authorId, score = 1, title = 'A story', url = 'https://example.org/', createdAt = minutesAgo(1), kind = 'story' }: NewStory): Promise<number> {
  const [row] = await db().$queryRaw<{ id: number }[]>`select nextval('items_id_seq')::int as id`
  const id = row?.id ?? 0
  await db().item.create({ data: { id, storyId: id, kind, authorId, title, url, score, createdAt } })
  await db().thread.create({ data: { storyId: id } })
  return id
}

/** What a comment may be given. */
export type NewComment = { authorId: number; storyId: number; parentId?: number; score?: number; text?: string; html?: string; createdAt?: Date; deletedAt?: Date; killedAt?: Date }

/** @returns a new comment's id; counts are the caller's matter */
export async function newComment({ storyId, parentId = storyId, killedAt, ...given }: NewComment): Promise<number> {
  const killed = killedAt ? { killedAt, killedBy: 'flags' as const } : {}
  return (await db().item.create({ data: { kind: 'comment', storyId, parentId, ...killed, ...given }, select: { id: true } })).id
}

/** @returns a moment before now */
export function minutesAgo(minutes: number): Date {
  return new Date(Date.now() - minutes * 60_000)
}
