import type { Transaction } from '@/lib/db'

/** Any two numbers that no other lock of this forum has. */
const [FAMILY, RULES] = [4, 1]

/** Lets no rule be made or ended until this transaction is over; others that share may go on. */
export async function shareRules(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(${FAMILY}::int, ${RULES}::int)::text`
}

/** Waits until nobody reads or changes the rules who asked for that, and keeps them to this transaction. */
export async function lockRules(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(${FAMILY}::int, ${RULES}::int)::text`
}
