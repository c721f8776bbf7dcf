import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import type { LoggedAct, Rule } from './acts'

/** What an entry is about. */
export type Subject = { itemId: number; storyId: number } | { userId: number } | { siteRuleId: number } | { wordFilterId: number }

/**
 * An act to be written into the log. `posts` is how many it took away or brought back; `detail` what is needed to undo it, and nothing hidden;
 * `alsoTell` whom it concerns beside the author of the post or the person it is about.
 */
export type NewEntry = {
  act: LoggedAct
  by: Pick<Viewer, 'id'> | { rule: Rule }
  on: Subject
  reason: string
  at: Date
  posts?: number
  undoesId?: number | null
  partOfId?: number | null
  detail?: Record<string, string | number | boolean | null>
  alsoTell?: readonly number[]
}

/**
 * Writes an act into the log, and a notice for everybody it concerns, in the transaction that carries it out. Who acted is not told; what is
 * part of another act is told with that.
 * @returns the entry's id
 */
export async function writeEntry(tx: Transaction, entry: NewEntry): Promise<number> {
  const { act, by, on, reason, at, posts = 0, undoesId = null, partOfId = null, detail = {}, alsoTell = [] } = entry
  const actor = 'rule' in by ? { rule: by.rule } : { actorId: by.id }
  const { id } = await tx.moderationEntry.create({ data: { act, ...actor, ...on, reason, posts, undoesId, partOfId, detail, createdAt: at }, select: { id: true } })
  if (partOfId === null) await tell(tx, id, [...(await concerned(tx, on)), ...alsoTell], 'rule' in by ? null : by.id, at)
  return id
}

async function concerned(tx: Transaction, on: Subject): Promise<number[]> {
  if ('userId' in on) return [on.userId]
  if (!('itemId' in on)) return []
  const { authorId } = await tx.item.findUniqueOrThrow({ where: { id: on.itemId }, select: { authorId: true } })
  return authorId === null ? [] : [authorId]
}

async function tell(tx: Transaction, entryId: number, userIds: readonly number[], actorId: number | null, at: Date): Promise<void> {
  const told = [...new Set(userIds)].filter((userId) => userId !== actorId)
  if (told.length > 0) await tx.notice.createMany({ data: told.map((userId) => ({ userId, entryId, createdAt: at })) })
}

/** A post of those that an act on a person takes away or brings back; `undoesId` the entry about it that is undone, if so. */
export type Part = { itemId: number; storyId: number; undoesId: number | null }

/** What all parts of an act have in common; `partOfId` is the entry of that act, with which everybody is told. */
export type PartEntry = { act: LoggedAct; by: Pick<Viewer, 'id'>; partOfId: number; reason: string; at: Date }

/**
 * Writes an entry for each of many posts, in the transaction that carries the act out.
 * @returns the entry about each
 */
export function writeParts(tx: Transaction, { act, by, partOfId, reason, at }: PartEntry, parts: readonly Part[]): Promise<{ id: number; entryId: number }[]> {
  return tx.$queryRaw<{ id: number; entryId: number }[]>`
    insert into moderation_log (act, actor_id, item_id, story_id, undoes_id, reason, posts, part_of_id, created_at)
    select ${act}::moderation_act, ${by.id}::int, p.item_id, p.story_id, p.undoes_id, ${reason}, 1, ${partOfId}::int, ${at}
    from json_to_recordset(${JSON.stringify(parts.map(({ itemId, storyId, undoesId }) => ({ item_id: itemId, story_id: storyId, undoes_id: undoesId })))}::json) as p (item_id int, story_id int, undoes_id int)
    returning item_id as id, id as "entryId"`
}
