import 'server-only'
import { marksStyle } from '@/components/marks/marks-style'
import { annotate } from '@/components/comments/annotate'
import { threadMarkup } from '@/components/comments/thread'
import { viewerNotes } from '@/components/comments/viewer-notes'
import { itemTop } from '@/components/stories/item-top'
import { viewerOf } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { threadComments } from '@/lib/comments/queries'
import { isOpen, renderedAsOf, type Audience } from '@/lib/comments/rules'
import { buildTree } from '@/lib/comments/tree'
import type { StaticMarkup, Visitor } from '@/lib/document'
import { NO_MARKS, threadMarks } from '@/lib/marks/queries'
import { maySeeDownvotes } from '@/lib/marks/rules'
import { oncePer } from '@/lib/once-per'
import type { ThreadOrder } from '@/lib/paths'
import { staticMarkup } from '@/lib/static-cache'
import { itemHead, type ItemHead } from '@/lib/stories/item'

/** What fills the places of an item's page for each visitor. */
export function itemPlaces({ id, storyId }: ItemHead, order: ThreadOrder) {
  const head = oncePer(async (visitor: Visitor) => {
    const viewer = await viewerOf(visitor)
    return itemHead(id, viewer?.showDead ?? false)
  })
  const marks = oncePer(async (visitor: Visitor) => {
    const viewer = await viewerOf(visitor)
    return viewer ? threadMarks({ viewerId: viewer.id, storyId, itemId: id }) : NO_MARKS
  })
  return {
    head,
    style: async (visitor: Visitor) => marksStyle(await marks(visitor), visitor.nonce),
    top: async (visitor: Visitor) => {
      const [item, viewer, viewerMarks] = await Promise.all([head(visitor), viewerOf(visitor), marks(visitor)])
      return item ? itemTop(item, { at: now(), acting: { viewer, marks: viewerMarks } }) : ''
    },
    thread: async (visitor: Visitor) => {
      const [item, viewer, viewerMarks] = await Promise.all([head(visitor), viewerOf(visitor), marks(visitor)])
      if (!item) return ''
      const shared = await sharedThread(item, order, { audience: viewer?.showDead ? 'showdead' : 'everyone', mayDownvote: maySeeDownvotes(viewer) })
      return annotate(shared, viewerNotes(viewerMarks, now()))
    },
  }
}

/** The tree as everyone of these readers sees it, rendered once per version and while. */
function sharedThread(item: ItemHead, order: ThreadOrder, { audience, mayDownvote }: { audience: Audience; mayDownvote: boolean }): Promise<readonly StaticMarkup[]> {
  const at = renderedAsOf(item.lastWrite, now())
  const open = !item.storyGone && isOpen(item.storyCreatedAt, now())
  const key = ['thread', item.id, item.threadVersion, order, audience, mayDownvote, at.getTime(), open].join(' ')
  return staticMarkup(key, async () => {
    const comments = await threadComments({ storyId: item.storyId, rootId: item.id, order, audience, at })
    return threadMarkup(buildTree(comments, item.id), { at, open, mayDownvote })
  })
}
