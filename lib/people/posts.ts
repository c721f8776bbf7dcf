import type { Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'
import { writeParts, type PartEntry } from '@/lib/log/write-entry'
import { setRemoved } from '@/lib/moderation/set-removed'
import { Prisma } from '@/prisma/client/client'

/** Posts of one person, locked with their threads; `removalId` as they are. */
export type LockedPosts = readonly { id: number; storyId: number; removalId: number | null }[]

/** Locks what a ban removes: what a person posted from then on that is neither removed nor deleted. Nothing of an admin's. */
export function lockPostsSince(tx: Transaction, userId: number, since: Date): Promise<LockedPosts> {
  return lock(tx, Prisma.sql`
    i.author_id = ${userId} and i.created_at >= ${since} and i.kind <> 'pollopt' and i.removal_id is null and i.deleted_at is null
    and exists (select from users u where u.id = i.author_id and u.role <> 'admin')`)
}

/** Locks what was removed with a person's ban and not restored since. */
export function lockPostsOfBan(tx: Transaction, userId: number): Promise<LockedPosts> {
  return lock(tx, Prisma.sql`i.removal_id in (select l.id from moderation_log l join users u on u.ban_id = l.part_of_id where u.id = ${userId} and l.act = 'remove')`)
}

/** Threads first, then posts, each in one order, so that two who lock never wait for each other; what was posted elsewhere meanwhile is left out. */
async function lock(tx: Transaction, which: Prisma.Sql): Promise<LockedPosts> {
  const threads = await tx.$queryRaw<{ id: number }[]>`
    select story_id as id from threads where story_id in (select i.story_id from items i where ${which}) order by story_id for update`
  return tx.$queryRaw<LockedPosts>`
    select i.id, i.story_id as "storyId", i.removal_id as "removalId" from items i
    where ${which} and i.story_id = any(${threads.map(({ id }) => id)}::int[]) order by i.id for no key update of i`
}

/** Removes each under an entry of its own. */
export async function removePosts(tx: Transaction, entry: PartEntry, posts: LockedPosts): Promise<void> {
  const entries = await writeParts(tx, entry, posts.map(({ id, storyId }) => ({ itemId: id, storyId, undoesId: null })))
  await setRemoved(tx, entries.map(({ id, entryId }) => ({ id, removalId: entryId })), entry.at)
}

/** Brings each back; their author, who may have asked for a review of one, has an answer. */
export async function restorePosts(tx: Transaction, entry: PartEntry, posts: LockedPosts): Promise<void> {
  const entries = await writeParts(tx, entry, posts.map(({ id, storyId, removalId }) => ({ itemId: id, storyId, undoesId: removalId })))
  await setRemoved(tx, posts.map(({ id }) => ({ id, removalId: null })), entry.at)
  const answered = await tx.$queryRaw<{ id: number }[]>`
    update reviews r set answer_id = e."entryId" from json_to_recordset(${JSON.stringify(entries)}::json) as e (id int, "entryId" int)
    where r.item_id = e.id and r.answer_id is null returning r.item_id as id`
  await refreshCases(tx, answered.map(({ id }) => id), entry.at)
}
