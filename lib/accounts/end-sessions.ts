import { db } from '@/lib/db'

/** Ends all sessions of a person at once, wherever they are. */
export async function endSessions(userId: number): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { sessionEpoch: { increment: 1 } } })
}
