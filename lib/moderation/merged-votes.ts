import type { Transaction } from '@/lib/db'

type Move = { from: number; into: number }

/**
 * Lets everybody who voted a duplicate up, and who submitted it, count as a voter on the story it is merged into, unless they voted there or
 * wrote it. Karma stays where it was earned. The items are locked in one order, as nobody may vote on them meanwhile.
 */
export async function giveVotes(tx: Transaction, { from, into }: Move): Promise<void> {
  await lockBoth(tx, { from, into })
  await tx.$executeRaw`
    with voters as (
      select user_id, created_at from votes where item_id = ${from} and direction = 1 and discount is null
      union all select author_id, created_at from items where id = ${from} and author_id is not null
    ), given as (
      insert into votes (user_id, item_id, story_id, direction, created_at, merged_from_id)
      select user_id, ${into}, ${into}, 1, min(created_at), ${from} from voters where user_id is distinct from (select author_id from items where id = ${into})
      group by user_id on conflict do nothing returning user_id
    )
    update items set score = score + (select count(*)::int from given) where id = ${into}`
}

/** Takes these votes away. */
export async function takeVotes(tx: Transaction, { from, into }: Move): Promise<void> {
  await lockBoth(tx, { from, into })
  await tx.$executeRaw`
    with taken as (delete from votes where item_id = ${into} and merged_from_id = ${from} returning user_id)
    update items set score = score - (select count(*)::int from taken) where id = ${into}`
}

async function lockBoth(tx: Transaction, { from, into }: Move): Promise<void> {
  await tx.$queryRaw`select from items where id in (${from}, ${into}) order by id for no key update`
}
