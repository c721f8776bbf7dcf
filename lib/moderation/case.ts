import type { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { lastEntrySql, waitsSql } from '@/lib/log/decided'
import { writeEntry, type NewEntry } from '@/lib/log/write-entry'
import { Prisma } from '@/prisma/client/client'
import { mayNotModerate, type Act, type Case } from './rules'

/**
 * What a moderator wants to do; `seen` is the latest entry of the log about the post when they looked, 0 for none; `intoId` the other thread that
 * is written to, if any.
 */
export type Wanted = { itemId: number; act: Act; reason: string; seen: number; intoId?: number | undefined }

/** A post under decision, its thread locked. */
export type OpenCase = Case & { itemId: number; storyId: number }

/** A `Case`, of `items i` and their author `users u`. */
export const caseColumns = Prisma.sql`
  i.kind::text, i.author_id as "authorId", u.role::text as "authorRole", i.removal_id as "removalId", i.killed_by::text as "killedBy", i.locked_at is not null as locked,
  i.purged_at is not null as purged,
  array(select distinct l.act::text from moderation_log l where l.item_id = i.id and not exists (select from moderation_log u where u.undoes_id = l.id)) as done,
  exists (select from cases c where c.item_id = i.id) as waits,
  (select k.id from moderation_log k where k.item_id = i.id and k.act = 'keep' and k.id = (select max(l.id) from moderation_log l where l.item_id = i.id and l.actor_id is not null)) as "keptId",
  (select json_build_object('entryId', d.id, 'actorId', d.actor_id, 'askedById', r.user_id, 'onlyOne', not exists (select from users m where m.role <> 'member' and m.id <> d.actor_id and m.id is distinct from i.author_id))
    from reviews r join moderation_log d on d.id = r.entry_id where r.item_id = i.id and ${waitsSql} limit 1) as review,
  ${lastEntrySql} as "lastEntry"`

/**
 * Locks a post's thread, with those it was or will be moved to or from, and reads where it stands, as everybody does who decides.
 * @returns the case, or a refusal: not allowed, impossible, or another moderator decided since this one looked
 */
export async function openCase(tx: Transaction, viewer: Viewer, { itemId, act, seen, intoId }: Wanted): Promise<OpenCase | { refusal: string }> {
  await lockThreads(tx, itemId, intoId ?? itemId)
  const [post] = await tx.$queryRaw<OpenCase[]>`
    select i.id as "itemId", i.story_id as "storyId", ${caseColumns} from items i left join users u on u.id = i.author_id where i.id = ${itemId} and i.delayed_until is null`
  if (!post) return { refusal: 'There is no such post.' }
  if (post.lastEntry !== seen) return { refusal: `Another decision came first, ${await wordOf(tx, post.lastEntry)} Nothing was changed: look at the post again before you decide.` }
  const refusal = mayNotModerate(viewer, act, post)
  return refusal ? { refusal } : post
}

/** All in one order, so that two moderators never wait for each other; what they depend on may have changed until they are locked. */
async function lockThreads(tx: Transaction, itemId: number, intoId: number, locked: readonly number[] = []): Promise<void> {
  const concerned = await tx.$queryRaw<{ id: number }[]>`
    select story_id as id from items where id in (${itemId}, ${intoId})
    union select merged_into_id from threads where story_id = ${itemId} and merged_into_id is not null
    union select p.story_id from moderation_log l join items p on p.id = (l.detail->>'parentId')::int
      where l.item_id = ${itemId} and l.act = 'split' and not exists (select from moderation_log u where u.undoes_id = l.id)`
  const ids = concerned.map(({ id }) => id)
  if (ids.every((id) => locked.includes(id))) return
  await tx.$queryRaw`select from threads where story_id = any(${ids}) order by story_id for update`
  await lockThreads(tx, itemId, intoId, ids)
}

async function wordOf(tx: Transaction, entryId: number): Promise<string> {
  const { actor, reason } = await tx.moderationEntry.findUniqueOrThrow({ where: { id: entryId }, select: { reason: true, actor: { select: { name: true } } } })
  return `by ${actor?.name ?? 'a rule'}: ${reason}`
}

/** Writes an act on the post into the log, in the transaction that carries it out. */
export function logAct(tx: Transaction, viewer: Viewer, { itemId, storyId }: OpenCase, entry: Omit<NewEntry, 'by' | 'on'>): Promise<number> {
  return writeEntry(tx, { by: viewer, on: { itemId, storyId }, ...entry })
}

/** @returns the latest entry about a post by which this was done and that was not undone; null where there is none */
export async function entryToUndo(tx: Transaction, { itemId }: OpenCase, act: NewEntry['act']): Promise<number | null> {
  const entry = await tx.moderationEntry.findFirst({ where: { itemId, act, undoneBy: null }, orderBy: { id: 'desc' }, select: { id: true } })
  return entry?.id ?? null
}

/** What an act undoes, and what that kept to be undone by. */
export type Undone<T> = { undoesId: number; since: Date; kept: T }

/** @returns the entry that is undone; there has to be one, and its detail has to be of the form */
export async function undone<T>(tx: Transaction, post: OpenCase, act: NewEntry['act'], form: z.ZodType<T>): Promise<Undone<T>> {
  const undoesId = await entryUndone(tx, post, act)
  const { detail, createdAt } = await tx.moderationEntry.findUniqueOrThrow({ where: { id: undoesId }, select: { detail: true, createdAt: true } })
  return { undoesId, since: createdAt, kept: form.parse(detail) }
}

/** The same where nothing was kept. */
export async function entryUndone(tx: Transaction, post: OpenCase, act: NewEntry['act']): Promise<number> {
  const id = await entryToUndo(tx, post, act)
  if (id === null) throw new Error(`Nothing of the kind "${act}" is there to undo on item ${post.itemId}.`)
  return id
}
