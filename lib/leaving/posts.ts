import type { Transaction } from '@/lib/db'
import { refreshCases } from '@/lib/log/refresh-cases'
import { Prisma } from '@/prisma/client/client'

/** Milliseconds: who posted for years has tens of thousands of posts, and 30,000 are withdrawn in seven seconds. */
export const PATIENCE = { timeout: 120_000 }

/** Deletes all that a person posted, whatever became of it. What went with them is known by the moment, which is theirs alone. */
export function withdrawPosts(tx: Transaction, userId: number, at: Date): Promise<void> {
  return setDeleted(tx, Prisma.sql`i.author_id = ${userId} and i.deleted_at is null`, at, at)
}

/** Brings back what went with them. @param leftAt when that was */
export function bringPostsBack(tx: Transaction, userId: number, leftAt: Date, at: Date): Promise<void> {
  return setDeleted(tx, Prisma.sql`i.author_id = ${userId} and i.deleted_at = ${leftAt}`, null, at)
}

/** Threads first, then posts, each in one order, as everybody does who locks many. */
async function setDeleted(tx: Transaction, which: Prisma.Sql, deletedAt: Date | null, at: Date): Promise<void> {
  await lockThreads(tx, which)
  const changed = await tx.$queryRaw<{ id: number }[]>`
    with locked as (
      select i.id from items i where ${which} order by i.id for no key update
    ), changed as (
      update items i set deleted_at = ${deletedAt} from locked where i.id = locked.id
      returning i.id, i.story_id, i.kind, i.killed_at is null and i.removal_id is null and i.delayed_until is null as counts
    ), counted as (
      select story_id, count(*) filter (where kind = 'comment' and counts)::int as comments from changed group by story_id
    ), told as (
      update threads t set version = version + 1, comment_count = comment_count + comments * ${deletedAt ? -1 : 1}::int from counted where t.story_id = counted.story_id
    )
    select id from changed`
  await refreshCases(tx, changed.map(({ id }) => id), at)
}

/** Has the posts of a person shown anew, since their name is another; programs that follow them are told. */
export async function renamePosts(tx: Transaction, userId: number): Promise<void> {
  const which = Prisma.sql`i.author_id = ${userId}`
  await lockThreads(tx, which)
  await tx.$executeRaw`update threads set version = version + 1 where story_id in (select i.story_id from items i where ${which})`
  await tx.$executeRaw`select count(pg_notify('changes', i.id || '/')) from items i where ${which} and i.live`
}

async function lockThreads(tx: Transaction, which: Prisma.Sql): Promise<void> {
  await tx.$queryRaw`with locked as (select from threads where story_id in (select i.story_id from items i where ${which}) order by story_id for update) select count(*) from locked`
}
