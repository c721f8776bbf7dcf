import { db } from '@/lib/db'
import { hashPassword } from './passwords'

/**
 * Gives an account a new password and ends all its sessions.
 * @returns whether there is such a person
 */
export async function resetPassword(name: string, password: string): Promise<boolean> {
  const passwordHash = await hashPassword(password)
  const { count } = await db().user.updateMany({ where: { name, leftAt: null }, data: { passwordHash, sessionEpoch: { increment: 1 } } })
  return count > 0
}
