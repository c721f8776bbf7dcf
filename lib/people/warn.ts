import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { logMeasure, type OpenRecord } from './standing'

/** Tells a person that what they did breaks the rules; nothing else changes. */
export async function warn(tx: Transaction, viewer: Viewer, person: OpenRecord, { reason, at }: { reason: string; at: Date }): Promise<void> {
  await logMeasure(tx, viewer, person, { act: 'warn', reason, at })
}

/** Takes the latest warning back. */
export async function withdraw(tx: Transaction, viewer: Viewer, person: OpenRecord, { reason, at }: { reason: string; at: Date }): Promise<void> {
  await logMeasure(tx, viewer, person, { act: 'withdraw', reason, undoesId: person.warningId, at })
}
