import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { lockReader } from './lock-reader'
import { tooMany } from './rules'

/** Whom or what somebody follows: a site by the name that stands behind titles. */
export type ToFollow = { personId: number } | { site: string } | { storyId: number }

/**
 * Follows a person, a site or a thread; asked twice is asked once. Nobody else learns of it.
 * @returns why not, as a sentence; null when it is so
 */
export async function follow({ id: userId }: Pick<Viewer, 'id'>, what: ToFollow): Promise<string | null> {
  return db().$transaction(async (tx) => {
    await lockReader(tx, userId)
    if (await tx.followed.findFirst({ where: { userId, ...what }, select: { id: true } })) return null
    if ('storyId' in what && !(await tx.thread.findUnique({ where: { storyId: what.storyId }, select: { storyId: true } }))) return 'There is no such thread.'
    const kind = 'personId' in what ? { personId: { not: null } } : 'site' in what ? { site: { not: null } } : { storyId: { not: null } }
    const { most } = settings.choices
    if ((await tx.followed.count({ where: { userId, ...kind } })) >= most) return tooMany(most)
    await tx.followed.create({ data: { userId, ...what } })
    return null
  })
}

/** Follows it no more. @param which the number of the entry, one of their own, or the thread */
export async function unfollow(userId: number, which: { id: number } | { storyId: number }): Promise<void> {
  await db().followed.deleteMany({ where: { userId, ...which } })
}
