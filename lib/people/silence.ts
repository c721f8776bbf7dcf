import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { logMeasure, type OpenRecord } from './standing'
import { earlierOf, entryOf, termDetail } from './term'

/** Takes the right to post from a person for a time. */
export async function silence(tx: Transaction, viewer: Viewer, person: OpenRecord, { reason, until, at }: { reason: string; until: Date | null; at: Date }): Promise<void> {
  const silenceId = await logMeasure(tx, viewer, person, { act: 'silence', reason, detail: termDetail(until, person.silence), at })
  await tx.user.update({ where: { id: person.id }, data: { silenceId, silencedUntil: until } })
}

/** Gives it back. */
export async function unsilence(tx: Transaction, viewer: Viewer, person: OpenRecord, { reason, at }: { reason: string; at: Date }): Promise<void> {
  const undoesId = entryOf(person.silence)
  const { earlierId, earlierUntil } = await earlierOf(tx, undoesId)
  await logMeasure(tx, viewer, person, { act: 'unsilence', reason, undoesId, at })
  await tx.user.update({ where: { id: person.id }, data: { silenceId: earlierId, silencedUntil: earlierUntil } })
}
