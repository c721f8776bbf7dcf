import type { Transaction } from '@/lib/db'

/** Lets one person choose once at a time, so that two of their windows add no more than there can be. */
export async function lockReader(tx: Transaction, userId: number): Promise<void> {
  await tx.$queryRaw`select from users where id = ${userId} for no key update`
}
