import { db } from '@/lib/db'
import { hashPassword } from './passwords'
import { checkPassword } from './check-password'
import type { Viewer } from './rules'
import type { Session } from './session'

/**
 * Changes a password and ends all sessions.
 * @returns the one session that goes on; null when the present password is another
 */
export async function changePassword(viewer: Viewer, present: string, wanted: string): Promise<Session | null> {
  const known = await checkPassword(viewer.name, present)
  if (!known) return null
  const passwordHash = await hashPassword(wanted)
  const { sessionEpoch } = await db().user.update({ where: { id: viewer.id }, data: { passwordHash, sessionEpoch: { increment: 1 } }, select: { sessionEpoch: true } })
  return { userId: viewer.id, epoch: sessionEpoch }
}
