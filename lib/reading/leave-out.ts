import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { settings } from '@/lib/settings'
import { lockReader } from './lock-reader'
import { tooMany, type HiddenSite } from './rules'

/** One thing to leave out of lists; the words in the form they are kept. */
export type ToLeaveOut = { personId: number } | { words: string } | HiddenSite

/**
 * Leaves a site, words or a person's stories out of somebody's lists; asked twice is asked once. Nobody else learns of it.
 * @returns why not, as a sentence; null when it is so
 */
export async function leaveOut({ id: userId }: Viewer, what: ToLeaveOut): Promise<string | null> {
  return db().$transaction(async (tx) => {
    await lockReader(tx, userId)
    if (await settle(tx, userId, what)) return null
    const kind = 'personId' in what ? { personId: { not: null } } : 'words' in what ? { words: { not: null } } : { host: { not: null } }
    const { most } = settings.choices
    if ((await tx.leftOut.count({ where: { userId, ...kind } })) >= most) return tooMany(most)
    await tx.leftOut.create({ data: { userId, ...what } })
    return null
  })
}

/** @returns whether it was chosen before; of a site whether hosts below it are meant may have changed */
async function settle(tx: Transaction, userId: number, what: ToLeaveOut): Promise<boolean> {
  const { subdomains, ...key } = { subdomains: null, ...what }
  const { count } = await tx.leftOut.updateMany({ where: { userId, ...key }, data: { subdomains } })
  return count > 0
}

/** Shows it again. @param id of the entry, one of their own */
export async function takeBack(userId: number, id: number): Promise<void> {
  await db().leftOut.deleteMany({ where: { id, userId } })
}
