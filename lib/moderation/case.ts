import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { mayNotModerate, type Act, type Case } from './rules'

/** What a moderator wants to do; `seen` is the latest entry of the log about the post when they looked, 0 for none. */
export type Wanted = { itemId: number; act: Act; reason: string; seen: number }

/** A post under decision, its thread locked. */
export type OpenCase = Case & { itemId: number; storyId: number }

/**
 * Locks a post's thread and reads where it stands, as everybody does who decides.
 * @returns the case, or a refusal: not allowed, impossible, or another moderator decided since this one looked
 */
export async function openCase(tx: Transaction, viewer: Viewer, { itemId, act, seen }: Wanted): Promise<OpenCase | { refusal: string }> {
  await tx.$queryRaw`select from threads where story_id = (select story_id from items where id = ${itemId}) for update`
  const [post] = await tx.$queryRaw<(OpenCase & { lastWord: string | null })[]>`
    select i.id as "itemId", i.story_id as "storyId", i.kind::text, i.author_id as "authorId", u.role::text as "authorRole", i.removal_id as "removalId",
      i.killed_by::text as "killedBy", i.locked_at is not null as locked, coalesce(m.id, 0) as "lastEntry", m.word as "lastWord"
    from items i left join users u on u.id = i.author_id
      left join lateral (
        select l.id, a.name || ': ' || l.reason as word from moderation_log l join users a on a.id = l.actor_id where l.item_id = i.id order by l.id desc limit 1
      ) m on true
    where i.id = ${itemId}`
  if (!post) return { refusal: 'There is no such post.' }
  if (post.lastEntry !== seen) return { refusal: `Another decision came first, by ${post.lastWord ?? 'somebody'} Nothing was changed: look at the post again before you decide.` }
  const refusal = mayNotModerate(viewer, act, post)
  return refusal ? { refusal } : post
}

/** Writes an act into the log, in the transaction that carries it out. */
export async function logAct(tx: Transaction, viewer: Viewer, { itemId, storyId }: OpenCase, entry: { act: Act; reason: string; undoesId?: number; posts?: number; at: Date }): Promise<number> {
  const { act, reason, undoesId = null, posts = 1, at } = entry
  const { id } = await tx.moderationEntry.create({ data: { act, actorId: viewer.id, itemId, storyId, reason, undoesId, posts, createdAt: at }, select: { id: true } })
  return id
}
