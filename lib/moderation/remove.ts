import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { refreshCases } from '@/lib/log/refresh-cases'
import { logAct, type OpenCase } from './case'

/** Removes a post, or with `branch` everything below it too, under one entry of the log; the karma it earned is taken back. */
export async function remove(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, branch, at }: { reason: string; branch: boolean; at: Date }): Promise<number> {
  const posts = await tx.$queryRaw<{ id: number; authorId: number | null }[]>`
    with recursive branch as (
      select id, story_id, author_id from items where id = ${post.itemId}
      union all select c.id, c.story_id, c.author_id from items c join branch b on c.parent_id = b.id and c.story_id = b.story_id where ${branch} and c.kind = 'comment'
    )
    select i.id, i.author_id as "authorId" from branch join items i using (id) left join users u on u.id = i.author_id
    where i.removal_id is null and (i.id = ${post.itemId} or ${viewer.role === 'admin'} or u.role is distinct from 'admin')`
  const entry = await logAct(tx, viewer, post, { act: 'remove', reason, posts: posts.length, alsoTell: authorsOf(posts), at })
  await settle(tx, posts, entry, at)
  return entry
}

/** Brings back all that was removed under the same entry, with the karma it earned. */
export async function restore(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  if (post.removalId === null) throw new Error('Only what is removed can be restored.')
  const posts = await tx.item.findMany({ where: { removalId: post.removalId }, select: { id: true, authorId: true } })
  const entry = await logAct(tx, viewer, post, { act: 'restore', reason, undoesId: post.removalId, posts: posts.length, alsoTell: authorsOf(posts), at })
  await settle(tx, posts, null, at)
  return entry
}

function authorsOf(posts: readonly { authorId: number | null }[]): number[] {
  return posts.flatMap(({ authorId }) => authorId ?? [])
}

/** Counts only what the votes gave: imported posts brought their points along, but no karma. People are locked in one order, so that two removals never wait for each other. Some may have been moved to other threads since. */
async function settle(tx: Transaction, posts: readonly { id: number }[], removalId: number | null, at: Date): Promise<void> {
  const sign = removalId === null ? 1 : -1
  const ids = posts.map(({ id }) => id)
  await tx.$executeRaw`
    with changed as (
      update items set removal_id = ${removalId}::int where id in (${Prisma.join(ids)}) returning id, story_id, author_id, kind, deleted_at is null and killed_at is null as counts
    ), earned as (
      select author_id, sum(v.direction)::int as karma from changed join votes v on v.item_id = changed.id and v.discount is null and v.merged_from_id is null where changed.kind <> 'pollopt' group by author_id
    ), payees as (
      select id, earned.karma from users join earned on earned.author_id = id order by id for no key update of users
    ), paid as (
      update users set karma = users.karma + ${sign} * payees.karma from payees where users.id = payees.id
    )
    update threads set version = version + 1, comment_count = comment_count + ${sign} * comments
    from (select story_id as id, count(*) filter (where kind = 'comment' and counts)::int as comments from changed group by story_id) counted where story_id = counted.id`
  await refreshCases(tx, ids, at)
}
