import 'server-only'
import { db } from '@/lib/db'
import { isSameKey, ownerOf } from '@/lib/keyed'
import { leaveKey, mayNotConfirm, type MailRhythm } from './rules'

/** Where somebody's notices are mailed to; `bounce` is what a mail server said that refused them for good. */
export type OwnEmail = { address: string; rhythm: MailRhythm; confirmedAt: Date | null; bounce: string | null }

/** @returns a person's own; for that person alone */
export async function emailOf(userId: number): Promise<OwnEmail | null> {
  const email = await db().emailAddress.findUnique({ where: { userId }, select: { address: true, rhythm: true, confirmedAt: true, bounce: true } })
  return email?.address ? email : null
}

/** @returns whose address would be confirmed with a key, or why that cannot be */
export async function confirmable(key: string, at: Date): Promise<{ name: string; address: string } | { refusal: string }> {
  const mailbox = await db().emailAddress.findUnique({ where: { userId: ownerOf(key) ?? 0 }, include: { user: { select: { name: true } } } })
  const refusal = mayNotConfirm(key, mailbox, at)
  if (refusal || !mailbox) return { refusal: refusal ?? '' }
  return { name: mailbox.user.name, address: mailbox.address }
}

/** @returns whose mail a key ends; null where it is none of an address that somebody has */
export async function mailToLeave(key: string): Promise<{ name: string; rhythm: MailRhythm } | null> {
  const mailbox = await db().emailAddress.findUnique({ where: { userId: ownerOf(key) ?? 0 }, include: { user: { select: { name: true } } } })
  return mailbox && isSameKey(key, leaveKey(mailbox)) ? { name: mailbox.user.name, rhythm: mailbox.rhythm } : null
}
