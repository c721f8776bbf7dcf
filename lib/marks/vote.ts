import { db } from '@/lib/db'
import { listsChanged } from '@/lib/stories/ranked'

/** What became of a vote. */
export type VoteOutcome = 'counted' | 'already' | 'refused'

/**
 * Votes an item up. One statement, so the vote, the score and the author's karma change together or not at all; the primary key on
 * (user, item) lets one of any number of simultaneous clicks through. Poll options bring no karma (news.arc).
 * @returns 'refused' for an own, dead, deleted or unknown item and for a job
 */
export async function vote(voterId: number, itemId: number): Promise<VoteOutcome> {
  const [result] = await db().$queryRaw<{ allowed: boolean; counted: boolean }[]>`
    with target as (
      select id, story_id, author_id, kind from items
      where id = ${itemId} and author_id <> ${voterId} and kind <> 'job' and deleted_at is null and killed_at is null
    ), cast_vote as (
      insert into votes (user_id, item_id, story_id, direction) select ${voterId}, id, story_id, 1 from target
      on conflict do nothing returning item_id
    ), scored as (
      update items set score = score + 1 where id in (select item_id from cast_vote)
    ), rewarded as (
      update users set karma = karma + 1
      where id in (select author_id from target join cast_vote on item_id = id where kind <> 'pollopt')
    )
    select exists (select from target) as allowed, exists (select from cast_vote) as counted`
  if (!result?.allowed) return 'refused'
  if (result.counted) listsChanged()
  return result.counted ? 'counted' : 'already'
}
