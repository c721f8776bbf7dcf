import { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'
import { setDead } from '@/lib/log/set-dead'
import { logAct, undone, type OpenCase } from './case'

const date = z.coerce.date().nullable()
const detail = z.object({ flaggedAt: date, killedAt: date })

/** Lets flags neither mark nor kill a story, and takes back where they did. */
export async function flagsOff(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const { flaggedAt, killedAt } = await tx.item.findUniqueOrThrow({ where: { id: post.itemId }, select: { flaggedAt: true, killedAt: true } })
  const kept = { flaggedAt, killedAt: post.killedBy === 'flags' ? killedAt : null }
  const entry = await logAct(tx, viewer, post, { act: 'flags_off', reason, detail: { flaggedAt: flaggedAt?.toISOString() ?? null, killedAt: kept.killedAt?.toISOString() ?? null }, at })
  await settle(tx, post, { flagsOffAt: at, flaggedAt: flaggedAt ? null : undefined, killedAt: kept.killedAt ? null : undefined }, at)
  return entry
}

/** Lets them again, and puts back what was taken back; what was killed otherwise since stays so. */
export async function flagsOn(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  const { undoesId, kept } = await undone(tx, post, 'flags_off', detail)
  const entry = await logAct(tx, viewer, post, { act: 'flags_on', reason, undoesId, at })
  await settle(tx, post, { flagsOffAt: null, flaggedAt: kept.flaggedAt ?? undefined, killedAt: post.killedBy ? undefined : (kept.killedAt ?? undefined) }, at)
  return entry
}

/** What is undefined stays as it is. */
type Change = { flagsOffAt: Date | null; flaggedAt: Date | null | undefined; killedAt: Date | null | undefined }

async function settle(tx: Transaction, { itemId, storyId }: OpenCase, { flagsOffAt, flaggedAt, killedAt }: Change, at: Date): Promise<void> {
  const isShownAnew = flaggedAt !== undefined && killedAt === undefined
  await tx.thread.update({ where: { storyId }, data: { flagsOffAt, ...(isShownAnew && { version: { increment: 1 } }) } })
  if (flaggedAt !== undefined) await tx.item.update({ where: { id: itemId }, data: { flaggedAt } })
  if (killedAt !== undefined) await setDead(tx, itemId, killedAt && { at: killedAt, by: 'flags' })
  await refreshCases(tx, [itemId], at)
}
