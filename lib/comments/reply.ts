import { lockAuthor } from '@/lib/accounts/lock-author'
import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { hold } from '@/lib/filters/hold'
import { screen } from '@/lib/filters/screen'
import { tellOfPost } from '@/lib/notices/tell'
import { lockThread } from '@/lib/stories/lock-thread'
import { mayNotPostYet } from '@/lib/stories/pace'
import { listsChanged } from '@/lib/stories/rank-once'
import { formatText } from '@/lib/text/format'
import { CLOSED, DELAYED, isOpen, LOCKED, MERGED, STORY_GONE } from './rules'

const MINUTE = 60_000

/** What somebody wants to post. */
export type NewReply = { viewer: Viewer; parentId: number; text: string }

/** Where it stands now, `held` when it is not shown there to others; or why it was refused; it may come later when it came `tooSoon`. */
export type Posted = { id: number; storyId: number; held: boolean } | { refusal: string; tooSoon?: true }

type Parent = { storyId: number; kind: string; isGone: boolean; isOwnDelayed: boolean; storyGone: boolean; isMerged: boolean; storyLocked: boolean; storyCreatedAt: Date }

/**
 * Posts a reply to a story or a comment. The thread is locked first, so counts and version follow one another, and a form sent twice
 * posts once.
 * @param at the present time
 */
export async function postReply(reply: NewReply, at: Date): Promise<Posted> {
  const html = formatText(reply.text)
  const posted = await db().$transaction(async (tx): Promise<Posted> => {
    const parent = await lockParent(tx, reply)
    if (!parent || parent.kind === 'pollopt') return { refusal: 'What you reply to is not there any more. Copy your text and post it elsewhere in the thread.' }
    if (parent.isOwnDelayed) return { refusal: DELAYED }
    if (parent.isGone) return { refusal: 'What you reply to was deleted meanwhile. Copy your text and post it elsewhere in the thread.' }
    if (parent.storyGone) return { refusal: STORY_GONE }
    if (parent.isMerged) return { refusal: MERGED }
    if (parent.storyLocked && !isModerator(reply.viewer)) return { refusal: LOCKED }
    if (!isOpen(parent.storyCreatedAt, at)) return { refusal: CLOSED }
    const twin = await findTwin(tx, reply, parent.storyId)
    if (twin) return twin
    const refusal = await lockAuthor(tx, reply.viewer, at)
    if (refusal) return { refusal }
    const tooSoon = await mayNotPostYet(tx, reply.viewer, 'comments', at)
    if (tooSoon) return { refusal: tooSoon, tooSoon: true }
    const screened = await screen(tx, { viewer: reply.viewer, said: { title: null, url: null, text: reply.text, html }, edited: null }, at)
    if ('refusal' in screened) return screened
    const delay = screened.hold ? 0 : await delayOf(tx, reply.viewer)
    const post = await insert(tx, reply, { html, storyId: parent.storyId, at, delay })
    await tellOfPost(tx, { id: post.id, html }, at)
    if (screened.hold) await hold(tx, { itemId: post.id, storyId: post.storyId }, screened.hold, at)
    return { ...post, held: screened.hold !== null }
  })
  if ('id' in posted) listsChanged()
  return posted
}

async function lockParent(tx: Transaction, { parentId, viewer }: NewReply): Promise<Parent | undefined> {
  await lockThread(tx, parentId)
  const [parent] = await tx.$queryRaw<Parent[]>`
    select i.story_id as "storyId", i.kind::text, not i.live as "isGone", i.delayed_until is not null and i.author_id = ${viewer.id} as "isOwnDelayed",
      not s.live as "storyGone", t.merged_into_id is not null as "isMerged", s.locked_at is not null as "storyLocked", s.created_at as "storyCreatedAt"
    from items i join items s on s.id = i.story_id join threads t on t.story_id = i.story_id where i.id = ${parentId}`
  return parent
}

/** The same words by the same person in the same place: the button was pressed twice, or the page sent again. */
async function findTwin(tx: Transaction, { viewer, parentId, text }: NewReply, storyId: number): Promise<Posted | null> {
  const twin = await tx.item.findFirst({ where: { authorId: viewer.id, parentId, text, storyId, deletedAt: null }, select: { id: true, killedAt: true } })
  return twin && { id: twin.id, storyId, held: twin.killedAt !== null }
}

/** What a rule holds waits for a moderator, so it need not wait for its author. @returns minutes */
async function delayOf(tx: Transaction, { id }: Viewer): Promise<number> {
  return (await tx.user.findUniqueOrThrow({ where: { id }, select: { delay: true } })).delay
}

/** What its author alone sees yet does not count; its release makes up for that. */
async function insert(tx: Transaction, { viewer, parentId, text }: NewReply, { html, storyId, at, delay }: { html: string; storyId: number; at: Date; delay: number }): Promise<{ id: number; storyId: number }> {
  const delayedUntil = delay > 0 ? new Date(at.getTime() + delay * MINUTE) : null
  const { id } = await tx.item.create({ data: { kind: 'comment', authorId: viewer.id, parentId, storyId, text, html, createdAt: at, delayedUntil }, select: { id: true } })
  await tx.thread.update({ where: { storyId }, data: { version: { increment: 1 }, ...(!delayedUntil && { commentCount: { increment: 1 }, lastCommentAt: at }) } })
  return { id, storyId }
}
