import type { Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'

/** A post, and the entry of the log under which it is removed now; null brings it back. */
export type Removal = { id: number; removalId: number | null }

/**
 * Removes posts or brings them back, with the karma they earned and the counts of their threads, which are locked. Whoever calls this writes the
 * entries. Counts only what the votes gave: imported posts brought their points along, but no karma. People are locked in one order, so that two
 * removals never wait for each other.
 */
export async function setRemoved(tx: Transaction, removals: readonly Removal[], at: Date): Promise<void> {
  if (removals.length === 0) return
  await tx.$executeRaw`
    with given as (
      select * from json_to_recordset(${JSON.stringify(removals)}::json) as g (id int, "removalId" int)
    ), changed as (
      update items set removal_id = given."removalId" from given where items.id = given.id
      returning items.id, story_id, author_id, case when given."removalId" is null then 1 else -1 end as sign, kind, deleted_at is null and killed_at is null and delayed_until is null as counts
    ), earned as (
      select author_id, sum(changed.sign * v.direction)::int as karma from changed join votes v on v.item_id = changed.id and v.discount is null and v.merged_from_id is null
      where changed.kind <> 'pollopt' group by author_id
    ), payees as (
      select id, earned.karma from users join earned on earned.author_id = id order by id for no key update of users
    ), paid as (
      update users set karma = users.karma + payees.karma from payees where users.id = payees.id
    ), counted as (
      select story_id, coalesce(sum(sign) filter (where kind = 'comment' and counts), 0)::int as comments from changed group by story_id
    )
    update threads set version = version + 1, comment_count = comment_count + counted.comments from counted where threads.story_id = counted.story_id`
  await refreshCases(tx, removals.map(({ id }) => id), at)
}
