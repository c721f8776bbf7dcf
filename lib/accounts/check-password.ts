import { db } from '@/lib/db'
import { passwordMatches } from './passwords'

/** An account and its session number; `leftAt` of who left and may still come back. */
type Account = { userId: number; epoch: number; leftAt: Date | null }

/**
 * @returns the account and its session number; null for a wrong name and a wrong password alike, after the same time, and for who left
 */
export async function checkPassword(name: string, password: string): Promise<{ userId: number; epoch: number } | null> {
  const account = await accountOf(name, password)
  return account && account.leftAt === null ? { userId: account.userId, epoch: account.epoch } : null
}

/** The same, also of who left not long ago. Nobody is signed in by this alone. */
export async function accountOf(name: string, password: string): Promise<Account | null> {
  const [account] = await db().$queryRaw<(Account & { passwordHash: string | null })[]>`
    select u.id as "userId", u.session_epoch as epoch, u.left_at as "leftAt", u.password_hash as "passwordHash" from users u
    where (u.name = ${name}::citext and u.left_at is null) or u.id = (select d.user_id from departures d where d.name = ${name}::citext)`
  const matches = await passwordMatches(password, account?.passwordHash ?? null)
  return matches && account ? { userId: account.userId, epoch: account.epoch, leftAt: account.leftAt } : null
}
