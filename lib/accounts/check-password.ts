import { db } from '@/lib/db'
import { passwordMatches } from './passwords'

/**
 * @returns the account and its session number; null for a wrong name and a wrong password alike, after the same time
 */
export async function checkPassword(name: string, password: string): Promise<{ userId: number; epoch: number } | null> {
  const account = await db().user.findUnique({ where: { name }, select: { id: true, passwordHash: true, sessionEpoch: true } })
  const matches = await passwordMatches(password, account?.passwordHash ?? null)
  return matches && account ? { userId: account.id, epoch: account.sessionEpoch } : null
}
