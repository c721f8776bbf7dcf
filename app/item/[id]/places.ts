import 'server-only'
import { marksStyle } from '@/components/marks/marks-style'
import { annotate, inOrder } from '@/components/comments/annotate'
import { orderLinks } from '@/components/comments/order-links'
import { threadMarkup } from '@/components/comments/thread'
import { viewerNotes } from '@/components/comments/viewer-notes'
import { isPosting, postingMarkup } from '@/components/stories/posting-data'
import { itemTop } from '@/components/stories/item-top'
import { preferredOrder, type Viewer } from '@/lib/accounts/rules'
import { isInEditWindow } from '@/lib/authoring/rules'
import { now } from '@/lib/clock'
import { commentsAbove, type CommentAbove } from '@/lib/comments/above'
import { leadingComments } from '@/lib/comments/leading'
import { releaseDelayed } from '@/lib/comments/release'
import { threadComments, type ThreadComment } from '@/lib/comments/queries'
import { isOpen, renderedAsOf } from '@/lib/comments/rules'
import { buildList, buildTree, type TreeNode } from '@/lib/comments/tree'
import type { StaticMarkup, Visitor } from '@/lib/document'
import { NO_MARKS, readerOf, type OwnPost, type ThreadMarks } from '@/lib/marks/queries'
import { maySeeDownvotes } from '@/lib/marks/rules'
import { oncePer } from '@/lib/once-per'
import type { ThreadOrder, ThreadView } from '@/lib/paths'
import { audienceOf, sightOf, type Audience } from '@/lib/stories/sight'
import { staticMarkup } from '@/lib/static-cache'
import { itemHead, itemState, type ItemHead, type ItemState } from '@/lib/stories/item'

/**
 * What fills the places of an item's page for each visitor.
 * @param made the item as everyone sees it, from when the page was made: most of it holds for as long as the thread has no new version
 */
export function itemPlaces(made: ItemHead, view: ThreadView) {
  const { id, storyId } = made
  const changesOnItsOwn = made.kind === 'poll' || made.earlier.length > 0
  const reader = oncePer((visitor: Visitor) => readerOf(visitor, id))
  const head = oncePer(async (visitor: Visitor) => {
    const known = await reader(visitor)
    const state = await stateOf(id, known?.state)
    const sight = sightOf(known?.viewer ?? null)
    const seesMore = sight.audience !== 'everyone' || ((!made.live || made.flagged) && sight.viewerId === made.authorId)
    if (seesMore || changesOnItsOwn || state?.threadVersion !== made.threadVersion || state.storyId !== storyId) return itemHead(id, sight)
    return { ...made, score: state.score }
  })
  const context = oncePer(async (visitor: Visitor) => {
    const [item, known] = await Promise.all([head(visitor), reader(visitor)])
    const viewer = known?.viewer ?? null
    const marks = known?.marks ?? NO_MARKS
    const order = view.order ?? preferredOrder(viewer)
    const thread = item && (await sharedThread(item, { ...view, order }, readerOfThread(viewer, marks)))
    return { item, viewer, order, thread, marks: { ...marks, news: thread ? inOrder(thread, marks.news) : [] } }
  })
  return {
    head,
    style: async (visitor: Visitor) => marksStyle((await context(visitor)).marks, visitor.nonce, view.onlyNew),
    top: async (visitor: Visitor) => {
      const { item, viewer, marks } = await context(visitor)
      return item ? itemTop(item, { at: now(), acting: { viewer, marks }, above: await above(item, viewer) }) : ''
    },
    data: async (visitor: Visitor) => {
      const { item, viewer } = await context(visitor)
      return item && !viewer ? threadData(item) : ''
    },
    thread: async (visitor: Visitor) => {
      const { thread, viewer, order, marks } = await context(visitor)
      return thread ? [orderLinks(id, { order, view, news: marks.news.length, viewer }), ...annotate(thread, viewerNotes(marks, now()))] : ''
    },
  }
}

/** Comments that have waited for long enough are here, though the clock that releases them may have slept. @param known where it was read with the reader */
async function stateOf(id: number, known: ItemState | undefined): Promise<ItemState | null> {
  const state = known ?? (await itemState(id))
  if (!state?.isDue) return state
  await releaseDelayed(now())
  return itemState(id)
}

/** Who is signed in is no crawler. */
async function threadData(item: ItemHead): Promise<readonly StaticMarkup[]> {
  const { id, threadVersion, score } = item
  if (!isPosting(item)) return []
  return staticMarkup(`data ${id} ${threadVersion} ${score}`, async () => [{ html: postingMarkup(item, await leadingComments(id)) }])
}

/** Nothing is asked for where a comment answers the story itself. */
async function above(item: ItemHead, viewer: Viewer | null): Promise<CommentAbove[]> {
  return item.parentId === null || item.parentId === item.storyId ? [] : commentsAbove(item, sightOf(viewer))
}

/** What a thread's markup depends on of who reads it; `news` only where they decide the order. */
type Reader = { audience: Audience; own: readonly number[]; mayDownvote: boolean; news: readonly number[] }

function readerOfThread(viewer: Viewer | null, { own, news }: ThreadMarks): Reader {
  return { audience: audienceOf(viewer), own: own.filter((post) => seesThoughGone(post, now())).map(({ id }) => id), mayDownvote: maySeeDownvotes(viewer), news }
}

/** Authors see what became of theirs where it stands; what they deleted, while they can bring it back. */
function seesThoughGone({ live, deleted, createdAt }: OwnPost, at: Date): boolean {
  return !live && (!deleted || isInEditWindow(new Date(createdAt), at))
}

/** The tree as everyone of these readers sees it, rendered once per version and while; who has posts that others do not see gets one of their own. */
function sharedThread(item: ItemHead, { order, folded }: ThreadView & { order: ThreadOrder }, { audience, own, mayDownvote, news }: Reader): Promise<readonly StaticMarkup[]> {
  const at = renderedAsOf(item.lastWrite, now())
  const mayModerate = audience === 'moderator'
  const open = !item.storyGone && (mayModerate || !item.storyLocked) && isOpen(item.storyCreatedAt, now())
  const key = ['thread', item.id, item.storyId, item.threadVersion, order, folded, audience, own.join(), order === 'new' && news.join(), mayDownvote, at.getTime(), open].join(' ')
  return staticMarkup(key, async () => {
    const comments = await threadComments({ storyId: item.storyId, rootId: item.id, order, audience, own, at })
    return threadMarkup(placed(comments, item.id, order, new Set(news)), { at, open, folded, mayDownvote, mayModerate })
  })
}

function placed(comments: readonly ThreadComment[], rootId: number, order: ThreadOrder, news: ReadonlySet<number>): TreeNode<ThreadComment>[] {
  if (order === 'flat') return buildList(comments, rootId)
  const weights: Partial<Record<ThreadOrder, (comment: ThreadComment) => number>> = { discussed: () => 1, new: ({ id }) => (news.has(id) ? 1 : 0) }
  return buildTree(comments, rootId, weights[order])
}
