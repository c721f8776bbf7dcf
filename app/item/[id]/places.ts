import 'server-only'
import { marksStyle } from '@/components/marks/marks-style'
import { annotate } from '@/components/comments/annotate'
import { threadMarkup } from '@/components/comments/thread'
import { viewerNotes } from '@/components/comments/viewer-notes'
import { itemTop } from '@/components/stories/item-top'
import { isInEditWindow } from '@/lib/authoring/rules'
import { now } from '@/lib/clock'
import { threadComments } from '@/lib/comments/queries'
import { isOpen, renderedAsOf } from '@/lib/comments/rules'
import { buildTree } from '@/lib/comments/tree'
import type { StaticMarkup, Visitor } from '@/lib/document'
import { NO_MARKS, readerOf, type OwnPost } from '@/lib/marks/queries'
import { maySeeDownvotes } from '@/lib/marks/rules'
import { oncePer } from '@/lib/once-per'
import type { ThreadOrder } from '@/lib/paths'
import { audienceOf, sightOf, type Audience } from '@/lib/stories/sight'
import { staticMarkup } from '@/lib/static-cache'
import { itemHead, itemState, type ItemHead } from '@/lib/stories/item'

/**
 * What fills the places of an item's page for each visitor.
 * @param made the item as everyone sees it, from when the page was made: most of it holds for as long as the thread has no new version
 */
export function itemPlaces(made: ItemHead, order: ThreadOrder) {
  const { id, storyId } = made
  const changesOnItsOwn = made.kind === 'poll' || made.earlier.length > 0
  const reader = oncePer((visitor: Visitor) => readerOf(visitor, { storyId, itemId: id }))
  const head = oncePer(async (visitor: Visitor) => {
    const [known, state] = await Promise.all([reader(visitor), itemState(id)])
    const sight = sightOf(known?.viewer ?? null)
    const seesMore = sight.audience !== 'everyone' || ((!made.live || made.flagged) && sight.viewerId === made.authorId)
    if (seesMore || changesOnItsOwn || state?.threadVersion !== made.threadVersion || state.storyId !== storyId) return itemHead(id, sight)
    return { ...made, score: state.score }
  })
  const context = oncePer(async (visitor: Visitor) => {
    const [item, known] = await Promise.all([head(visitor), reader(visitor)])
    return { item, viewer: known?.viewer ?? null, marks: known?.marks ?? NO_MARKS }
  })
  return {
    head,
    style: async (visitor: Visitor) => marksStyle((await context(visitor)).marks, visitor.nonce),
    top: async (visitor: Visitor) => {
      const { item, ...acting } = await context(visitor)
      return item ? itemTop(item, { at: now(), acting }) : ''
    },
    thread: async (visitor: Visitor) => {
      const { item, viewer, marks } = await context(visitor)
      if (!item) return ''
      const own = marks.own.filter((post) => seesThoughGone(post, now())).map(({ id }) => id)
      const shared = await sharedThread(item, order, { audience: audienceOf(viewer), own, mayDownvote: maySeeDownvotes(viewer) })
      return annotate(shared, viewerNotes(marks, now()))
    },
  }
}

/** Authors see what became of theirs where it stands; what they deleted, while they can bring it back. */
function seesThoughGone({ live, deleted, createdAt }: OwnPost, at: Date): boolean {
  return !live && (!deleted || isInEditWindow(new Date(createdAt), at))
}

/** The tree as everyone of these readers sees it, rendered once per version and while; who has posts that others do not see gets one of their own. */
function sharedThread(item: ItemHead, order: ThreadOrder, { audience, own, mayDownvote }: { audience: Audience; own: readonly number[]; mayDownvote: boolean }): Promise<readonly StaticMarkup[]> {
  const at = renderedAsOf(item.lastWrite, now())
  const mayModerate = audience === 'moderator'
  const open = !item.storyGone && (mayModerate || !item.storyLocked) && isOpen(item.storyCreatedAt, now())
  const key = ['thread', item.id, item.storyId, item.threadVersion, order, audience, own.join(), mayDownvote, at.getTime(), open].join(' ')
  return staticMarkup(key, async () => {
    const comments = await threadComments({ storyId: item.storyId, rootId: item.id, order, audience, own, at })
    return threadMarkup(buildTree(comments, item.id), { at, open, mayDownvote, mayModerate })
  })
}
