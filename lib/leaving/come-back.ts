import { accountOf } from '@/lib/accounts/check-password'
import { db } from '@/lib/db'
import { listsChanged } from '@/lib/stories/rank-once'
import { bringPostsBack, PATIENCE, renamePosts } from './posts'

/**
 * Undoes that somebody left: the name is theirs again, and what went with them is back. Sessions, tokens, addresses of feeds and a role stay ended.
 * @param at the present time
 * @returns a refusal, or null when they are back, also when they never left
 */
export async function comeBack(name: string, password: string, at: Date): Promise<string | null> {
  const account = await accountOf(name, password)
  if (!account) return 'Nobody who left has that name and password. Check both; once the time to come back is over, nothing is left to come back to.'
  const { userId } = account
  await db().$transaction(async (tx) => {
    const departure = await tx.departure.findUnique({ where: { userId } })
    if (!departure) return
    if (departure.withdraws) await bringPostsBack(tx, userId, departure.leftAt, at)
    else await renamePosts(tx, userId)
    await tx.user.updateMany({ where: { id: userId, leftAt: { not: null } }, data: { name: departure.name, formerName: null, leftAt: null } })
    await tx.departure.deleteMany({ where: { userId } })
  }, PATIENCE)
  listsChanged()
  return null
}
