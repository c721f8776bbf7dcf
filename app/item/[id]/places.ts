import 'server-only'
import { marksStyle } from '@/components/marks/marks-style'
import { annotate, inOrder } from '@/components/comments/annotate'
import { orderLinks, type Orders } from '@/components/comments/order-links'
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
import type { Content, StaticMarkup, Visitor } from '@/lib/document'
import { NO_MARKS, readerOf, type OwnPost, type ThreadMarks } from '@/lib/marks/queries'
import { maySeeDownvotes } from '@/lib/marks/rules'
import { oncePer, whenKnown, type Awaitable } from '@/lib/once-per'
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

  async function headFor(viewer: Viewer | null, state: ItemState | null): Promise<ItemHead | null> {
    const sight = sightOf(viewer)
    const seesMore = sight.audience !== 'everyone' || ((!made.live || made.flagged) && sight.viewerId === made.authorId)
    if (seesMore || changesOnItsOwn || state?.threadVersion !== made.threadVersion || state.storyId !== storyId) return itemHead(id, sight)
    return { ...made, score: state.score }
  }

  const context = oncePer(async (visitor: Visitor) => {
    const known = await readerOf(visitor, id)
    const viewer = known?.viewer ?? null
    const marks = known?.marks ?? NO_MARKS
    const state = known?.state ?? (await itemState(id))
    const at = now()
    const item = await headFor(viewer, state?.isDue ? await releasedState(id, at) : state)
    const order = view.order ?? preferredOrder(viewer)
    const thread = item && (await sharedThread(item, { ...view, order }, readerOfThread(viewer, marks, at), at))
    return { at, item, viewer, order, thread, marks: { ...marks, news: thread ? inOrder(thread, marks.news) : [] } }
  })
  return {
    item: async (visitor: Visitor) => (await context(visitor)).item,
    style: (visitor: Visitor) => whenKnown(context(visitor), ({ marks }) => marksStyle(marks, visitor.nonce, view.onlyNew)),
    top: (visitor: Visitor) =>
      whenKnown(context(visitor), ({ at, item, viewer, marks }) => item ? whenKnown(above(item, viewer), (above) => itemTop(item, { at, acting: { viewer, marks }, above })) : ''),
    data: (visitor: Visitor) => whenKnown(context(visitor), ({ item, viewer }): Awaitable<Content> => (item && !viewer ? threadData(item) : '')),
    thread: (visitor: Visitor) =>
      whenKnown(context(visitor), ({ at, thread, viewer, order, marks }): Awaitable<Content> =>
        thread ? whenKnown<readonly StaticMarkup[], Content>(orders({ id, order, view, hasNews: marks.news.length > 0, viewer }), (links) => [...links, ...annotate(thread, viewerNotes(marks, at))]) : ''),
  }
}

/** They depend on little of who reads, so few are written. */
function orders({ viewer, ...place }: Omit<Orders, 'preferred' | 'isSignedIn'> & { viewer: Viewer | null }): Awaitable<readonly StaticMarkup[]> {
  const given = { ...place, preferred: preferredOrder(viewer), isSignedIn: viewer !== null }
  const { id, order, view, hasNews, preferred, isSignedIn } = given
  return staticMarkup(['orders', id, order, view.order, view.folded, view.onlyNew, hasNews, preferred, isSignedIn].join(' '), async () => [{ html: orderLinks(given) }])
}

/** Comments that have waited for long enough are here, though the clock that releases them may have slept. */
async function releasedState(id: number, at: Date): Promise<ItemState | null> {
  await releaseDelayed(at)
  return itemState(id)
}

/** Who is signed in is no crawler. */
function threadData(item: ItemHead): Awaitable<Content> {
  const { id, threadVersion, score } = item
  if (!isPosting(item)) return []
  return staticMarkup(`data ${id} ${threadVersion} ${score}`, async () => [{ html: postingMarkup(item, await leadingComments(id)) }])
}

/** Nothing is asked for where a comment answers the story itself. */
function above(item: ItemHead, viewer: Viewer | null): Awaitable<CommentAbove[]> {
  return item.parentId === null || item.parentId === item.storyId ? [] : commentsAbove(item, sightOf(viewer))
}

/** What a thread's markup depends on of who reads it; `news` only where they decide the order. */
type Reader = { audience: Audience; own: readonly number[]; mayDownvote: boolean; news: readonly number[] }

function readerOfThread(viewer: Viewer | null, { own, news }: ThreadMarks, at: Date): Reader {
  return { audience: audienceOf(viewer), own: own.filter((post) => seesThoughGone(post, at)).map(({ id }) => id), mayDownvote: maySeeDownvotes(viewer), news }
}

/** Authors see what became of theirs where it stands; what they deleted, while they can bring it back. */
function seesThoughGone({ live, deleted, createdAt }: OwnPost, at: Date): boolean {
  return !live && (!deleted || isInEditWindow(new Date(createdAt), at))
}

/** The tree as everyone of these readers sees it, rendered once per version and while; who has posts that others do not see gets one of their own. */
function sharedThread(item: ItemHead, { order, folded }: ThreadView & { order: ThreadOrder }, { audience, own, mayDownvote, news }: Reader, asked: Date): Awaitable<readonly StaticMarkup[]> {
  const at = renderedAsOf(item.lastWrite, asked)
  const mayModerate = audience === 'moderator'
  const open = !item.storyGone && (mayModerate || !item.storyLocked) && isOpen(item.storyCreatedAt, asked)
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
