import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'

/**
 * Says that a moderator is looking at a post that waits, so that others take another one. It ends by itself after a while, and nobody is kept
 * from deciding.
 * @param at the present time
 * @returns a refusal, or null when it is theirs
 */
export async function claim({ id }: Viewer, itemId: number, at: Date): Promise<string | null> {
  const ended = new Date(at.getTime() - settings.claim)
  const { count } = await db().case.updateMany({
    where: { itemId, OR: [{ claimedById: null }, { claimedById: id }, { claimedAt: { lt: ended } }] },
    data: { claimedById: id, claimedAt: at },
  })
  if (count > 0) return null
  const taken = await db().case.findUnique({ where: { itemId }, select: { claimedBy: { select: { name: true } } } })
  return taken?.claimedBy ? `${taken.claimedBy.name} is looking at this already.` : 'This does not wait any more.'
}

/** Says so no more. */
export async function unclaim({ id }: Viewer, itemId: number): Promise<null> {
  await db().case.updateMany({ where: { itemId, claimedById: id }, data: { claimedById: null, claimedAt: null } })
  return null
}
