import { db } from '@/lib/db'
import { claimDue, drop, postpone, type Due } from '@/lib/notices/outbox'
import { confirmationLetter, noticesLetter, type Letter } from './letter'
import { pendingMail, pendingSince } from './pending'
import type { MailServer } from './smtp'

/**
 * Sends the mail that is due. What it holds is read just before: what was read, removed or muted meanwhile is not in it.
 * @param at the present time
 * @returns how much it took out of the outbox; 0 when nothing is due
 */
export async function sendDueMail(server: Pick<MailServer, 'send'>, at: Date): Promise<number> {
  const due = await claimDue(['confirmation', 'notices'], at)
  for (const each of due) await (each.kind === 'confirmation' ? sendConfirmation : sendNotices)(server, each, at)
  return due.length
}

async function sendConfirmation(server: Pick<MailServer, 'send'>, due: Due, at: Date): Promise<void> {
  const mailbox = await db().emailAddress.findUnique({ where: { userId: due.userId }, include: { user: { select: { name: true } } } })
  if (!mailbox?.address || mailbox.confirmedAt) return drop(db(), due)
  if (!(await deliver(server, due, confirmationLetter(mailbox, mailbox.user.name), at))) return
  // Another one may have been asked for meanwhile.
  await db().outbox.deleteMany({ where: { userId: due.userId, kind: due.kind, since: mailbox.askedAt } })
}

async function sendNotices(server: Pick<MailServer, 'send'>, due: Due, at: Date): Promise<void> {
  const mail = await pendingMail(due.userId)
  if (!mail) return settle(due, [], at)
  if (await deliver(server, due, noticesLetter(mail), at)) await settle(due, mail.ids, at)
}

/** @returns whether the letter was sent */
async function deliver(server: Pick<MailServer, 'send'>, due: Due, letter: Letter, at: Date): Promise<boolean> {
  const sent = await server.send(letter)
  if (sent === 'sent') return true
  if ('refused' in sent) await bounce(due.userId, letter.to, sent.refused, at)
  else {
    console.error(`Mail could not be sent: ${sent.later}`)
    await postpone(due, at)
  }
  return false
}

/** Ends mail to an address until it is confirmed again, and keeps why. */
async function bounce(userId: number, address: string, said: string, at: Date): Promise<void> {
  await db().$transaction([
    db().emailAddress.updateMany({ where: { userId, address }, data: { bouncedAt: at, bounce: said, confirmedAt: null, askedAt: at } }),
    db().outbox.deleteMany({ where: { userId, kind: { in: ['confirmation', 'notices'] } } }),
  ])
}

/** Whoever tells something more at this moment waits for the lock, and is then seen. */
async function settle(due: Due, mailed: readonly number[], at: Date): Promise<void> {
  const { userId, kind } = due
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`select from outbox where user_id = ${userId} and kind = 'notices' for update`
    if (mailed.length > 0) {
      await tx.notice.updateMany({ where: { id: { in: [...mailed] } }, data: { mailedAt: at } })
      await tx.emailAddress.updateMany({ where: { userId }, data: { sentAt: at } })
    }
    const since = await pendingSince(tx, userId)
    if (since) await tx.outbox.updateMany({ where: { userId, kind }, data: { since, tries: 0, notBefore: since } })
    else await drop(tx, due)
  })
}
