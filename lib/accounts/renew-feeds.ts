import { db } from '@/lib/db'

/** Gives a person's private feeds new addresses; the ones they have end at once. @param seen their number when this was asked for: asked twice is asked once */
export async function renewFeeds(userId: number, seen: number): Promise<void> {
  await db().user.updateMany({ where: { id: userId, feedEpoch: seen }, data: { feedEpoch: { increment: 1 } } })
}
