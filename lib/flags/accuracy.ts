import type { Transaction } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { Prisma } from '@/prisma/client/client'

/** How many of somebody's flags moderators decided about, and agreed with. */
export type Accuracy = { upheld: number; decided: number }

/** As many of somebody's latest flags count: people change. */
const LATEST = 100

/**
 * How a moderator first decided about a post `f.item_id` after a flag `f`: that the flag was right is to remove or kill it, or to leave it dead.
 * What was undone is no decision; where a branch was removed, that is one about all of it.
 */
export const verdictSql = Prisma.sql`
  select l.act::text in ('remove', 'kill') or l.act::text = 'keep' and (l.detail->>'dead')::boolean as upheld from moderation_log l
  where (l.item_id = f.item_id or l.id = (select removal_id from items where id = f.item_id)) and l.id > f.after_entry and l.actor_id is not null
    and not exists (select from moderation_log u where u.undoes_id = l.id)
    and (l.act::text in ('keep', 'remove', 'kill') or l.act::text = 'revive' and not exists (select from moderation_log k where k.id = l.undoes_id and k.actor_id is not null))
  order by l.id limit 1`

/** @returns how often somebody was right with their latest flags */
export async function accuracyOf(tx: Transaction, userId: number): Promise<Accuracy> {
  const [accuracy] = await tx.$queryRaw<Accuracy[]>`
    select count(v.upheld)::int as decided, (count(*) filter (where v.upheld))::int as upheld
    from (select item_id, after_entry from flags where user_id = ${userId} order by created_at desc limit ${limitOf(LATEST)}) f left join lateral (${verdictSql}) v on true`
  return accuracy ?? { upheld: 0, decided: 0 }
}
