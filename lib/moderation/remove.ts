import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { logAct, type OpenCase } from './case'
import { setRemoved } from './set-removed'

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
  await setRemoved(tx, posts.map(({ id }) => ({ id, removalId: entry })), at)
  return entry
}

/** Brings back all that was removed under the same entry, with the karma it earned. */
export async function restore(tx: Transaction, viewer: Viewer, post: OpenCase, { reason, at }: { reason: string; at: Date }): Promise<number> {
  if (post.removalId === null) throw new Error('Only what is removed can be restored.')
  const posts = await tx.item.findMany({ where: { removalId: post.removalId }, select: { id: true, authorId: true } })
  const entry = await logAct(tx, viewer, post, { act: 'restore', reason, undoesId: post.removalId, posts: posts.length, alsoTell: authorsOf(posts), at })
  await setRemoved(tx, posts.map(({ id }) => ({ id, removalId: null })), at)
  return entry
}

function authorsOf(posts: readonly { authorId: number | null }[]): number[] {
  return posts.flatMap(({ authorId }) => authorId ?? [])
}
