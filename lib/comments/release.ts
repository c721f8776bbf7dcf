import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'

/** So many at a time: each round locks their threads. */
const BATCH = 100

/**
 * Lets others see the comments whose delay is over, and counts them. Several processes may do so at once, and each comment appears once: who finds a thread
 * locked leaves it to the next round.
 * @param at the present time
 * @returns how many everybody sees now that nobody saw before
 */
export async function releaseDelayed(at: Date): Promise<number> {
  const rows = await db().$queryRaw<{ comments: number }[]>`
    with due as (
      select story_id from threads where story_id in (select story_id from items where delayed_until <= ${at} order by delayed_until limit ${limitOf(BATCH)})
      order by story_id for update skip locked
    ), released as (
      update items i set delayed_until = null from due where i.story_id = due.story_id and i.delayed_until <= ${at}
      returning i.story_id, i.live
    ), counted as (
      select story_id, count(*) filter (where live)::int as comments from released group by story_id
    )
    update threads t set version = version + 1, comment_count = comment_count + comments, last_comment_at = case when comments > 0 then greatest(last_comment_at, ${at}) else last_comment_at end
    from counted where t.story_id = counted.story_id returning comments`
  return rows.reduce((sum, { comments }) => sum + comments, 0)
}
