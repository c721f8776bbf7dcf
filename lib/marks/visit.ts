import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { readThread } from '@/lib/notices/read-thread'
import { settings } from '@/lib/settings'

/**
 * Notes that somebody looks at a thread, and has so read what they were told of it. The one thing that reading writes: it says nothing to others,
 * and asked twice it is asked once.
 * @param at the present time
 */
export async function recordVisit({ id: userId, unread }: Pick<Viewer, 'id' | 'unread'>, storyId: number, at: Date): Promise<void> {
  const paused = new Date(at.getTime() - settings.visit)
  await db().$executeRaw`
    insert into visits as v (user_id, story_id, since, seen_at) values (${userId}, ${storyId}, ${at}, ${at})
    on conflict (user_id, story_id) do update
      set since = case when v.seen_at < ${paused} then v.seen_at else v.since end, seen_at = greatest(v.seen_at, excluded.seen_at)`
  if (unread > 0) await readThread(userId, storyId, at)
}
