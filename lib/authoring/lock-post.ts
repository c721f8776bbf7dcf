import type { Transaction } from '@/lib/db'
import { lockThread } from '@/lib/stories/lock-thread'
import type { Authored } from './rules'

/** A post that is locked, and what it says now. */
export type LockedPost = Authored & { storyId: number; title: string | null; url: string | null; text: string; edits: number; delayedUntil: Date | null }

/** Locks a post for a change: its thread first, as everybody does who writes to one. */
export async function lockPost(tx: Transaction, id: number): Promise<LockedPost | undefined> {
  await lockThread(tx, id)
  const [post] = await tx.$queryRaw<LockedPost[]>`
    select kind::text, author_id as "authorId", created_at as "createdAt", deleted_at as "deletedAt", killed_at as "killedAt", removal_id as "removalId", story_id as "storyId",
      title, url, text, edits, delayed_until as "delayedUntil"
    from items where id = ${id} for no key update`
  return post
}
