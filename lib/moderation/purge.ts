import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { logAct, type OpenCase } from './case'
import { emptyRevisions } from './empty-revisions'

/** Takes away all that a post said and whose it was, with everything that was done to it. Nothing brings that back; what answers it stays. */
export async function purge(tx: Transaction, viewer: Viewer, post: OpenCase, { confirm, reason, at }: { confirm?: string | undefined; reason: string; at: Date }): Promise<number | { refusal: string }> {
  if (confirm !== String(post.itemId)) return { refusal: `Purging cannot be undone: type the number of the post, ${post.itemId}, to confirm it.` }
  const options = post.kind === 'poll' ? await tx.item.findMany({ where: { parentId: post.itemId, kind: 'pollopt' }, select: { id: true } }) : []
  const ids = Prisma.join([post.itemId, ...options.map(({ id }) => id)])
  const entry = await logAct(tx, viewer, post, { act: 'purge', reason, posts: 1, at })
  await takeKarma(tx, ids)
  await tx.$executeRaw`
    update threads set version = version + 1, comment_count = comment_count - (select count(*)::int from items where id in (${ids}) and kind = 'comment' and live) where story_id = ${post.storyId}`
  await tx.$executeRaw`
    update items set author_id = null, title = null, url = null, url_key = null, site = null, text = '', html = '', score = 1, flagged_at = null, retitled_at = null,
      deleted_at = coalesce(deleted_at, ${at}), purged_at = ${at}
    where id in (${ids})`
  for (const table of ['votes', 'flags', 'vouches', 'favourites', 'hidden', 'collapsed', 'highlights', 'cases', 'reviews']) await tx.$executeRaw`delete from ${Prisma.raw(table)} where item_id in (${ids})`
  await emptyRevisions(tx, Prisma.sql`item_id in (${ids})`)
  return entry
}

/** What is removed has given its karma back. People are locked in one order, as by a removal. */
async function takeKarma(tx: Transaction, ids: Prisma.Sql): Promise<void> {
  await tx.$queryRaw`select from items where id in (${ids}) order by id for no key update`
  await tx.$executeRaw`
    with earned as (
      select i.author_id, sum(v.direction)::int as karma from items i join votes v on v.item_id = i.id and v.discount is null and v.merged_from_id is null
      where i.id in (${ids}) and i.kind <> 'pollopt' and i.removal_id is null group by i.author_id
    ), payees as (
      select id, earned.karma from users join earned on earned.author_id = id order by id for no key update of users
    )
    update users set karma = users.karma - payees.karma from payees where users.id = payees.id`
}
