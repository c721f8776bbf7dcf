import { db } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { SHOWN } from './shown'

/** Marks notices of a thread's posts as read, since their reader looks at the thread. @param at the present time */
export async function readThread(userId: number, storyId: number, at: Date): Promise<void> {
  await db().$executeRaw`
    update notices set read_at = ${at} where id in (
      select n.id from users u join notices n on n.user_id = u.id join items i on i.id = n.item_id
      where u.id = ${userId} and n.read_at is null and i.story_id = ${storyId} and ${Prisma.raw(SHOWN)} order by n.id for update of n)`
}
