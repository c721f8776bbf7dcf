import { lockAuthor } from '@/lib/accounts/lock-author'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { hold } from '@/lib/filters/hold'
import { screen } from '@/lib/filters/screen'
import { tellOfEdit } from '@/lib/notices/tell'
import { listsChanged } from '@/lib/stories/rank-once'
import { formatText } from '@/lib/text/format'
import { lockPost } from './lock-post'
import { mayNotEdit, mayNotSay } from './rules'

/** What a post should say; `edits` is how often it had been edited when the person began. */
export type Edit = { id: number; edits: number; title: string | null; text: string }

/** Done, `held` when a rule holds it back now; refused; or late: somebody edited meanwhile, and `present` is what it says now. */
export type Edited = { storyId: number; kind: string; held: boolean } | { refusal: string; present?: { edits: number; html: string } }

/**
 * Edits a post and keeps what it said before.
 * @param at the present time
 */
export async function editPost(viewer: Viewer, { id, edits, title, text }: Edit, at: Date): Promise<Edited> {
  const html = formatText(text)
  const edited = await db().$transaction(async (tx): Promise<Edited> => {
    const post = await lockPost(tx, id)
    if (!post) return { refusal: 'That post is not there any more.' }
    const refusal = mayNotEdit(viewer, post, at) ?? mayNotSay(post, { title, text }) ?? (await lockAuthor(tx, viewer, at))
    if (refusal) return { refusal }
    const { storyId, kind } = post
    const isSame = post.text === text && post.title === (kind === 'comment' ? null : title)
    if (isSame) return { storyId, kind, held: false }
    if (post.edits !== edits) {
      return { refusal: 'This post was edited meanwhile, in another window. What it says now stands below your words: save again to replace it.', present: { edits: post.edits, html: formatText(post.text) } }
    }
    const before = { ...post, html: formatText(post.text) }
    const screened = await screen(tx, { viewer, said: { ...before, ...(kind !== 'comment' && { title }), text, html }, edited: { itemId: id, before } }, at)
    if ('refusal' in screened) return screened
    await tx.revision.create({ data: { itemId: id, editorId: viewer.id, title: post.title, url: post.url, text: post.text, createdAt: at } })
    await tx.item.update({ where: { id }, data: { ...(kind !== 'comment' && { title }), text, html, edits: { increment: 1 }, editedAt: at } })
    await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 } } })
    await tellOfEdit(tx, { id, html }, at)
    if (screened.hold) await hold(tx, { itemId: id, storyId }, screened.hold, at)
    return { storyId, kind, held: screened.hold !== null }
  })
  if ('storyId' in edited) listsChanged()
  return edited
}
