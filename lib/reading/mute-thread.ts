import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { lockReader } from './lock-reader'
import { tooMany } from './rules'

/**
 * Tells somebody nothing more of what is posted in a thread; asked twice is asked once.
 * @returns why not, as a sentence; null when it is so
 */
export async function muteThread({ id: userId }: Pick<Viewer, 'id'>, storyId: number): Promise<string | null> {
  return db().$transaction(async (tx) => {
    await lockReader(tx, userId)
    if (!(await tx.thread.findUnique({ where: { storyId }, select: { storyId: true } }))) return 'There is no such thread.'
    const { most } = settings.choices
    if ((await tx.mutedThread.count({ where: { userId, storyId: { not: storyId } } })) >= most) return tooMany(most)
    await tx.mutedThread.createMany({ data: { userId, storyId }, skipDuplicates: true })
    return null
  })
}

/** Tells them again; what they were told before stands in the inbox again. */
export async function unmuteThread(userId: number, storyId: number): Promise<void> {
  await db().mutedThread.deleteMany({ where: { userId, storyId } })
}
