import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { mayNotAsk, type MailRhythm } from './rules'

/** Where notices should be mailed to, empty for nowhere, and how often. */
export type MailWish = { address: string; rhythm: MailRhythm }

/** Done, `asked` when a link to confirm the address is on its way; or refused. */
export type MailChosen = { asked: boolean } | { refusal: string }

const DAY = 24 * 3_600_000

/**
 * Chooses where and how often notices are mailed. An address that is new, not confirmed yet or was refused by its server gets a link first, and
 * nothing else until somebody confirms it there.
 * @param at the present time
 */
export function chooseMail({ id: userId }: Pick<Viewer, 'id'>, { address, rhythm }: MailWish, at: Date): Promise<MailChosen> {
  return db().$transaction(async (tx): Promise<MailChosen> => {
    await tx.$queryRaw`select from users where id = ${userId} for no key update`
    const present = await tx.emailAddress.findUnique({ where: { userId } })
    if (address === '') return endMail(tx, userId)
    if (present?.address === address && present.confirmedAt) {
      // What was told while mail was off is not mailed later.
      await tx.emailAddress.update({ where: { userId }, data: { rhythm, ...(present.rhythm === 'off' && { since: at }) } })
      return { asked: false }
    }
    const lately = { gt: new Date(at.getTime() - DAY) }
    const isSameDay = present !== null && present.asksSince > lately.gt
    const others = await tx.emailAddress.aggregate({ where: { address: { equals: address, mode: 'insensitive' }, userId: { not: userId }, asksSince: lately }, _sum: { asks: true } })
    const refusal = mayNotAsk({ byPerson: isSameDay ? present.asks : 0, forAddress: others._sum.asks ?? 0 })
    if (refusal) return { refusal }
    const asks = isSameDay ? { asks: present.asks + 1 } : { asks: 1, asksSince: at }
    const asked = { address, rhythm, askedAt: at, since: at, confirmedAt: null, bouncedAt: null, bounce: null }
    await tx.emailAddress.upsert({ where: { userId }, create: { userId, ...asked, asksSince: at }, update: { ...asked, ...asks } })
    const queued = { since: at, tries: 0, notBefore: at }
    await tx.outbox.upsert({ where: { userId_kind: { userId, kind: 'confirmation' } }, create: { userId, kind: 'confirmation', ...queued }, update: queued })
    return { asked: true }
  })
}

/** The row still counts how often links were asked for. */
async function endMail(tx: Transaction, userId: number): Promise<MailChosen> {
  await tx.emailAddress.updateMany({ where: { userId }, data: { address: '', rhythm: 'off', confirmedAt: null, bouncedAt: null, bounce: null } })
  await tx.outbox.deleteMany({ where: { userId, kind: { in: ['confirmation', 'notices'] } } })
  return { asked: false }
}
