import type { Transaction } from '@/lib/db'

/**
 * Locks the thread a post stands in, first of all, as everybody does who writes to one. A moderator may move the post elsewhere meanwhile.
 * @returns the story's id; null where there is no such post
 */
export async function lockThread(tx: Transaction, itemId: number): Promise<number | null> {
  const storyId = await storyOf(tx, itemId)
  if (storyId === null) return null
  await tx.$queryRaw`select from threads where story_id = ${storyId} for update`
  return (await storyOf(tx, itemId)) === storyId ? storyId : lockThread(tx, itemId)
}

async function storyOf(tx: Transaction, itemId: number): Promise<number | null> {
  const item = await tx.item.findUnique({ where: { id: itemId }, select: { storyId: true } })
  return item && item.storyId
}
