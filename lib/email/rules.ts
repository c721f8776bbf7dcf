import { isSameKey, ownKey } from '@/lib/keyed'
import { settings } from '@/lib/settings'

/** How often notices are mailed. */
export const mailRhythms = ['off', 'at_once', 'daily', 'weekly'] as const

/** One of them. */
export type MailRhythm = (typeof mailRhythms)[number]

/** Where somebody's mail goes; `askedAt` when the link to confirm it was asked for last. */
export type Mailbox = { userId: number; address: string; askedAt: Date; confirmedAt: Date | null }

/** @returns what only who reads mail at the address learns; asking for another ends it */
export function confirmKey({ userId, address, askedAt }: Mailbox): string {
  return ownKey(userId, `confirm ${userId} ${askedAt.getTime()} ${address}`)
}

/** @returns what ends mail to the address without signing in; good for as long as the person has it */
export function leaveKey({ userId, address }: Pick<Mailbox, 'userId' | 'address'>): string {
  return ownKey(userId, `leave ${userId} ${address}`)
}

/** @returns why a key does not confirm an address, as a sentence; null when it does */
export function mayNotConfirm(key: string, mailbox: Mailbox | null, at: Date): string | null {
  if (!mailbox || !isSameKey(key, confirmKey(mailbox))) return 'This link is not good any more: another one was asked for since, or the address was changed.'
  if (mailbox.confirmedAt) return null
  return at.getTime() - mailbox.askedAt.getTime() < settings.email.confirm ? null : 'This link is too old. Ask for another one in your settings.'
}

/** @param asks how often within a day a link was asked for: by the person, and by anybody for the address */
export function mayNotAsk(asks: { byPerson: number; forAddress: number }): string | null {
  if (asks.byPerson >= settings.email.asksPerDay) return `You asked for a link ${asks.byPerson} times within a day. Look into your mail, or wait until tomorrow.`
  return asks.forAddress >= settings.email.asksPerDay ? 'Too many links were asked for with this address. Wait until tomorrow.' : null
}
