import type { Transaction } from '@/lib/db'
import { decidedSql } from '@/lib/log/decided'

/** How many of somebody's flags moderators decided about, and agreed with. */
export type Accuracy = { upheld: number; decided: number }

/** As many of somebody's latest flags count: people change. */
const LATEST = 100

/** A flag is upheld where the decision about it took the post away, or left it dead. */
export async function accuracyOf(tx: Transaction, userId: number): Promise<Accuracy> {
  const [accuracy] = await tx.$queryRaw<Accuracy[]>`
    select count(*)::int as decided, count(*) filter (where d.act in ('remove', 'kill') or d.act = 'keep' and (d.detail ->> 'dead')::boolean)::int as upheld
    from (select item_id, after_entry from flags where user_id = ${userId} order by created_at desc limit ${LATEST}) f
      join items i on i.id = f.item_id cross join lateral (select ${decidedSql} as entry) decided join moderation_log d on d.id = decided.entry
    where f.after_entry < decided.entry`
  return accuracy ?? { upheld: 0, decided: 0 }
}
