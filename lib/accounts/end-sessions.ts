import { db, type Transaction } from '@/lib/db'

/** Ends all sessions of a person at once, wherever they are. @param tx what it is part of, if so */
export async function endSessions(userId: number, tx: Transaction = db()): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { sessionEpoch: { increment: 1 } } })
}
