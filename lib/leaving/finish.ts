import { db, type Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'
import { emptyRevisions } from '@/lib/moderation/empty-revisions'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { PATIENCE, withdrawPosts } from './posts'
import { GOES } from './traces'

/**
 * Deletes what is left of one of those whose time to come back is over. Several processes may do so at once, each with another.
 * @param at the present time
 * @returns how many that were; 0 when nobody's time is over
 */
export function finishDepartures(at: Date): Promise<number> {
  const before = new Date(at.getTime() - settings.comeBack)
  return db().$transaction(async (tx) => {
    const [due] = await tx.$queryRaw<{ userId: number; withdraws: boolean }[]>`
      select user_id as "userId", withdraws from departures where left_at <= ${before} order by left_at limit 1 for update skip locked`
    if (!due) return 0
    // What they posted in the very moment in which they left, too.
    if (due.withdraws) await withdrawPosts(tx, due.userId, at)
    await emptyPosts(tx, due.userId)
    await forget(tx, due.userId, at)
    return 1
  }, PATIENCE)
}

/** Nothing but their place is left of posts that are deleted, and nobody's name. */
async function emptyPosts(tx: Transaction, userId: number): Promise<void> {
  await emptyRevisions(tx, Prisma.sql`item_id in (select id from items where author_id = ${userId} and deleted_at is not null)`)
  await tx.$executeRaw`
    update items set author_id = null, title = null, url = null, url_key = null, site = null, text = '', html = '' where author_id = ${userId} and deleted_at is not null`
}

async function forget(tx: Transaction, userId: number, at: Date): Promise<void> {
  const asked = await tx.review.findMany({ where: { userId }, select: { itemId: true } })
  for (const [table, columns] of Object.entries(GOES)) {
    for (const column of columns) await tx.$executeRaw`delete from ${Prisma.raw(table)} where ${Prisma.raw(column)} = ${userId}`
  }
  await refreshCases(tx, asked.map(({ itemId }) => itemId), at)
  await tx.flag.updateMany({ where: { userId }, data: { note: '' } })
  await tx.$executeRaw`
    update users set password_hash = null, about = '', about_html = '', imported = false, show_dead = default, thread_order = default, leave_out_read = default, theme = default, text_size = default,
      density = default, top_colour = null, keys = default, delay = default, no_procrast = default, max_visit = default, min_away = default, first_view_at = null, last_view_at = null, unwanted = default
    where id = ${userId}`
}
