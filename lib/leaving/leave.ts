import { checkPassword } from '@/lib/accounts/check-password'
import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { FORMER_MEMBER } from '@/lib/former-member'
import { listsChanged } from '@/lib/stories/rank-once'
import { PATIENCE, renamePosts, withdrawPosts } from './posts'

/** What becomes of the posts of who leaves: they stay without their name, or go with them. */
export const fates = ['keep', 'withdraw'] as const

export type Fate = (typeof fates)[number]

/**
 * Closes an account: its sessions and tokens end, its name is shown nowhere, and its posts stay without it or go. For a while that can be undone; then
 * `finishDepartures` deletes what is left. A moderator leaves as a member.
 * @param at the present time
 * @returns a refusal, or null when they have left
 */
export async function leave(viewer: Viewer, { password, posts }: { password: string; posts: Fate }, at: Date): Promise<string | null> {
  const account = await checkPassword(viewer.name, password)
  if (account?.userId !== viewer.id) return 'That is not your password. Type it again; nothing was changed.'
  const refusal = await db().$transaction(async (tx) => {
    // One after another: a button pressed twice counts once, and of two admins one stays.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('leaving'))::text`
    const { leftAt, role } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { leftAt: true, role: true } })
    if (leftAt) return null
    if (role === 'admin' && (await tx.user.count({ where: { role } })) === 1) return 'Nobody else is an admin of this forum: make somebody one first.'
    // Before the person, as everybody does who posts.
    await (posts === 'withdraw' ? withdrawPosts(tx, viewer.id, at) : renamePosts(tx, viewer.id))
    await close(tx, viewer, posts === 'withdraw', at)
    return null
  }, PATIENCE)
  if (refusal === null) listsChanged()
  return refusal
}

async function close(tx: Transaction, { id, name }: Viewer, withdraws: boolean, at: Date): Promise<void> {
  await tx.departure.create({ data: { userId: id, name, withdraws, leftAt: at } })
  await tx.$executeRaw`
    update users set name = ${FORMER_MEMBER}, former_name = hashed_name(name), left_at = ${at}, role = 'member', session_epoch = session_epoch + 1, feed_epoch = feed_epoch + 1 where id = ${id}`
  await tx.outbox.deleteMany({ where: { userId: id } })
  await tx.case.updateMany({ where: { claimedById: id }, data: { claimedById: null, claimedAt: null } })
  await tx.$executeRaw`select pg_notify('changes', '/' || ${name})`
}
