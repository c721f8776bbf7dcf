import { z } from 'zod'
import type { Sanction } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'

const detailSchema = z.object({ earlierId: z.number().nullable(), earlierUntil: z.coerce.date().nullable() })

/** What the log keeps of a sanction: until when it holds, and the one before, which has ended by itself and is there again when this one is undone. */
export function termDetail(until: Date | null, earlier: Sanction | null) {
  return { until: until?.toISOString() ?? null, earlierId: earlier?.entryId ?? null, earlierUntil: earlier?.until ?? null }
}

/** @returns the sanction before the one of this entry */
export async function earlierOf(tx: Transaction, entryId: number): Promise<z.infer<typeof detailSchema>> {
  const { detail } = await tx.moderationEntry.findUniqueOrThrow({ where: { id: entryId }, select: { detail: true } })
  return detailSchema.parse(detail)
}

/** @returns the entry of what is to be undone, which the rules have asked for */
export function entryOf(sanction: Sanction | null): number {
  if (!sanction) throw new Error('There is nothing to undo.')
  return sanction.entryId
}
