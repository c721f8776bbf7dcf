import type { Transaction } from '@/lib/db'
import { waitsSql } from '@/lib/log/decided'
import type { Disputed } from './rules'

/** @returns where a decision about a post stands for somebody who may ask about it; null when there is no such decision */
export async function readDisputed(tx: Pick<Transaction, '$queryRaw'>, viewerId: number, entryId: number): Promise<(Disputed & { itemId: number }) | null> {
  const [disputed] = await tx.$queryRaw<(Disputed & { itemId: number })[]>`
    select i.id as "itemId", l.act::text, exists (select from moderation_log u where u.undoes_id = l.id) as undone, mine.posts > 0 as own, mine.left = 0 as gone,
      (select r.user_id from reviews r where r.entry_id = l.id) as "askedById",
      exists (select from reviews r where r.item_id = i.id and ${waitsSql}) as waits,
      (select count(*)::int from reviews r join items i on i.id = r.item_id where r.user_id = ${viewerId} and ${waitsSql}) as open
    from moderation_log l join items i on i.id = l.item_id
      cross join lateral (
        select count(*) as posts, count(*) filter (where p.deleted_at is null) as left from items p where p.author_id = ${viewerId} and (p.id = l.item_id or p.removal_id = l.id)
      ) mine
    where l.id = ${entryId}`
  return disputed ?? null
}
