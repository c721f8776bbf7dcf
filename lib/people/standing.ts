import { SANCTION_COLUMNS } from '@/lib/accounts/queries'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { writeEntry, type NewEntry } from '@/lib/log/write-entry'
import { Prisma } from '@/prisma/client/client'
import { mayNotMeasure, type Measure, type Standing } from './rules'

/** A person under decision, their row locked. */
export type OpenRecord = Standing & { name: string }

/** A `Standing` with the name, of `users u`. */
export const standingColumns = Prisma.sql`
  u.id, u.name::text, u.role::text, ${Prisma.raw(SANCTION_COLUMNS)},
  (select max(l.id) from moderation_log l where l.user_id = u.id and l.act = 'warn' and not exists (select from moderation_log w where w.undoes_id = l.id)) as "warningId",
  coalesce((select max(l.id) from moderation_log l where l.user_id = u.id), 0) as "lastEntry"`

/**
 * Locks a person and reads where they stand, as everybody does who decides.
 * @param wanted `seen` is the latest entry of the log about the person when the moderator looked
 * @returns the record, or a refusal: not allowed, impossible, or another moderator decided since this one looked
 */
export async function openRecord(tx: Transaction, viewer: Viewer, { userId, act, seen }: { userId: number; act: Measure; seen: number }, at: Date): Promise<OpenRecord | { refusal: string }> {
  await tx.$queryRaw`select from users where id = ${userId} for no key update`
  const [person] = await tx.$queryRaw<OpenRecord[]>`select ${standingColumns} from users u where u.id = ${userId}`
  if (!person) return { refusal: 'There is no such person.' }
  if (person.lastEntry !== seen) return { refusal: `Another decision came first, ${await wordOf(tx, person.lastEntry)} Nothing was changed: look at the record again before you decide.` }
  const refusal = mayNotMeasure(viewer, act, person, at)
  return refusal ? { refusal } : person
}

async function wordOf(tx: Transaction, entryId: number): Promise<string> {
  const { actor, reason } = await tx.moderationEntry.findUniqueOrThrow({ where: { id: entryId }, select: { reason: true, actor: { select: { name: true } } } })
  return `by ${actor?.name ?? 'a rule'}: ${reason}`
}

/** Writes a measure into the log, in the transaction that carries it out. */
export function logMeasure(tx: Transaction, viewer: Viewer, { id }: OpenRecord, entry: Omit<NewEntry, 'by' | 'on'>): Promise<number> {
  return writeEntry(tx, { by: viewer, on: { userId: id }, ...entry })
}
