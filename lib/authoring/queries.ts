import 'server-only'
import { db } from '@/lib/db'
import type { Authored } from './rules'

/** A post as its author changes it. */
export type DraftPost = Authored & { id: number; storyId: number; title: string | null; text: string; html: string; edits: number; replies: number }

/** @returns the viewer's own post; null when it is somebody else's or none */
export async function ownPost(viewerId: number, id: number): Promise<DraftPost | null> {
  const [post] = await db().$queryRaw<DraftPost[]>`
    select id, kind::text, author_id as "authorId", created_at as "createdAt", deleted_at as "deletedAt", killed_at as "killedAt", removal_id as "removalId", story_id as "storyId",
      title, text, html, edits,
      (select count(*)::int from items r where r.parent_id = i.id and r.story_id = i.story_id and r.kind = 'comment' and r.deleted_at is null and r.delayed_until is null) as replies
    from items i where id = ${id} and author_id = ${viewerId}`
  return post ?? null
}
