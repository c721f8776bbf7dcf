import { db } from '@/lib/db'
import { hashPassword } from './passwords'
import type { Viewer } from './rules'

/**
 * Makes an account.
 * @param account a name of the form the rules ask for, and a password
 * @returns its id; null when the name is taken, whatever its case
 */
export async function createAccount(account: { name: string; password: string; role?: Viewer['role'] }): Promise<number | null> {
  const passwordHash = await hashPassword(account.password)
  const [made] = await db().$queryRaw<{ id: number }[]>`
    insert into users (name, password_hash, role) values (${account.name}, ${passwordHash}, ${account.role ?? 'member'}::role)
    on conflict do nothing returning id`
  return made?.id ?? null
}
