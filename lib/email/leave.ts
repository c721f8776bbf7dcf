import { db } from '@/lib/db'
import { isSameKey, ownerOf } from '@/lib/keyed'
import { leaveKey } from './rules'

/** Ends mail to the address a key is of, without signing in (RFC 8058). @returns whether it is the key of an address that somebody has */
export async function leaveMail(key: string): Promise<boolean> {
  const mailbox = await db().emailAddress.findUnique({ where: { userId: ownerOf(key) ?? 0 } })
  if (!mailbox || !isSameKey(key, leaveKey(mailbox))) return false
  const { userId, address } = mailbox
  await db().$transaction([db().emailAddress.updateMany({ where: { userId, address }, data: { rhythm: 'off' } }), db().outbox.deleteMany({ where: { userId, kind: 'notices' } })])
  return true
}
