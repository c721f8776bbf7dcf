import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '@/lib/accounts/rules'
import { ownPost } from '@/lib/authoring/queries'
import { db } from '@/lib/db'
import { itemHead, type ItemHead } from '@/lib/stories/item'
import { sightOf } from '@/lib/stories/sight'
import type * as answers from './answers'

type Item = z.infer<typeof answers.item>

/** @returns whether there is such a post */
export async function isItem(id: number): Promise<boolean> {
  return (await db().item.count({ where: { id } })) > 0
}

/** @returns a post as the viewer's pages show it, with what they did to it; null when there is none */
export async function itemFor(viewer: Viewer, id: number): Promise<Item | null> {
  const [head, mine, own] = await Promise.all([itemHead(id, sightOf(viewer)), marksOn(viewer.id, id), ownPost(viewer.id, id)])
  if (!head) return null
  const { kind, storyId, storyTitle, parentId, gone, title, url, html, author, createdAt, edited, options } = head
  return {
    ...{ id, kind, storyId, storyTitle, parentId, gone, dead: gone === null && head.dead, locked: head.storyLocked, title, url, html, author, createdAt: createdAt.toISOString() },
    ...{ edited, points: pointsFor(viewer, head), comments: parentId === null && gone === null ? head.commentCount : null, duplicateOf: head.mergedIntoId },
    ...{ options: options.map((option) => ({ id: option.id, html: option.html, points: option.score })), mine, own: own && gone === null ? { text: own.text, edits: own.edits } : null },
  }
}

/** As on the pages: nobody but its author is told the points of a comment, and jobs have none. */
function pointsFor(viewer: Viewer, { kind, gone, score, authorId }: ItemHead): number | null {
  if (gone !== null || kind === 'job') return null
  return kind === 'comment' && authorId !== viewer.id ? null : score
}

async function marksOn(userId: number, itemId: number): Promise<Item['mine']> {
  const [mine] = await db().$queryRaw<Item['mine'][]>`
    select (select case v.direction when 1 then 'up' else 'down' end from votes v where v.user_id = ${userId} and v.item_id = ${itemId}) as vote,
      exists (select from favourites where user_id = ${userId} and item_id = ${itemId}) as favourite,
      exists (select from hidden where user_id = ${userId} and item_id = ${itemId}) as hidden,
      (select reason::text from flags where user_id = ${userId} and item_id = ${itemId}) as flag,
      exists (select from vouches where user_id = ${userId} and item_id = ${itemId}) as vouch`
  if (!mine) throw new Error('Marks were not read.')
  return mine
}
