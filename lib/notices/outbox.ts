import { db, type Transaction } from '@/lib/db'
import { settings } from '@/lib/settings'
import { Prisma, type OutboxKind } from '@/prisma/client/client'

/** Something that is to be sent now, and how often that was tried with this. */
export type Due = { userId: number; kind: OutboxKind; tries: number }

/** A worker that ends while it sends leaves the rest for others after so many milliseconds. */
const HELD = 10 * 60_000
const AT_A_TIME = 5

/** When what stands in `outbox q` is due, by what the person chose in `email_addresses e`. */
const DUE = Prisma.raw(`greatest(q.since + interval '${settings.email.delay} milliseconds',
  case e.rhythm when 'daily' then coalesce(e.sent_at, e.since) + interval '1 day' when 'weekly' then coalesce(e.sent_at, e.since) + interval '7 days' end)`)

/**
 * Takes what is due, for this worker alone: others pass over it, and over what is being taken at the same moment.
 * @param kinds what this worker can send
 * @param at the present time
 */
export function claimDue(kinds: readonly OutboxKind[], at: Date): Promise<Due[]> {
  return db().$queryRaw<Due[]>`
    update outbox o set tries = o.tries + 1, not_before = ${new Date(at.getTime() + HELD)} from (
      select q.user_id, q.kind from outbox q left join email_addresses e on e.user_id = q.user_id and q.kind = 'notices'
      where q.not_before <= ${at} and q.kind = any(${[...kinds]}::outbox_kind[]) and (q.kind = 'confirmation' or ${DUE} <= ${at})
      order by q.not_before limit ${AT_A_TIME} for update of q skip locked) due
    where o.user_id = due.user_id and o.kind = due.kind returning o.user_id as "userId", o.kind::text, o.tries`
}

/** Tries again later, each time after twice as long; gives up after so many times. @param at the present time */
export async function postpone({ userId, kind, tries }: Due, at: Date): Promise<void> {
  if (tries >= settings.email.tries) return drop(db(), { userId, kind })
  await db().outbox.updateMany({ where: { userId, kind }, data: { notBefore: new Date(at.getTime() + settings.email.firstWait * 2 ** (tries - 1)) } })
}

/** Takes it out. */
export async function drop(tx: Transaction, { userId, kind }: Pick<Due, 'userId' | 'kind'>): Promise<void> {
  await tx.outbox.deleteMany({ where: { userId, kind } })
}
