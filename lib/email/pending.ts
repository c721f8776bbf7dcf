import { db, type Transaction } from '@/lib/db'
import { SHOWN } from '@/lib/notices/shown'
import { TOLD, type ToldPost } from '@/lib/notices/told'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'

/** Something to be mailed: somebody's post, what a moderator wrote, or why a moderator or a rule acted. */
export type PendingNotice = { id: number; told: ToldPost | null; message: string | null; reason: string | null }

/** To whom; the first of it, which the mail holds, and the numbers of all. */
export type PendingMail = { userId: number; address: string; notices: PendingNotice[]; ids: number[] }

/** Which notices of `users u` may be mailed now to `email_addresses e`: not read, not mailed before, and told since mail was chosen. Who is banned gets none. */
const MAILABLE = Prisma.raw(`
  from email_addresses e join users u on u.id = e.user_id join notices n on n.user_id = u.id left join items i on i.id = n.item_id
  where e.confirmed_at is not null and u.left_at is null and e.rhythm <> 'off' and not (u.ban_id is not null and coalesce(u.banned_until, 'infinity') > now())
    and n.read_at is null and n.mailed_at is null and n.created_at >= e.since and ${SHOWN}`)

/** @returns what is to be mailed to a person as things stand at this moment; null when there is nothing */
export async function pendingMail(userId: number): Promise<PendingMail | null> {
  const rows = await db().$queryRaw<(PendingNotice & Omit<PendingMail, 'notices'>)[]>`
    select u.id as "userId", e.address, n.id, ${Prisma.raw(TOLD)} as told, (select m.html from messages m where m.id = n.message_id) as message,
      (select l.reason from moderation_log l where l.id = n.entry_id) as reason, array_agg(n.id) over () as ids
    ${MAILABLE} and u.id = ${userId} order by n.id limit ${limitOf(settings.email.notices)}`
  const [first] = rows
  if (!first) return null
  const { address, ids } = first
  return { userId, address, ids, notices: rows.map(({ id, told, message, reason }) => ({ id, told, message, reason })) }
}

/** @returns since when something waits to be mailed to a person; null when nothing does */
export async function pendingSince(tx: Transaction, userId: number): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ since: Date | null }[]>`select min(n.created_at) as since ${MAILABLE} and u.id = ${userId}`
  return row?.since ?? null
}
