import type { ReactNode } from 'react'
import { MarkForm } from '@/components/marks/mark-form'
import { marksStyle } from '@/components/marks/marks-style'
import { commentList } from '@/components/comments/comment-list'
import { LiveStories } from '@/components/live/live-stories'
import { postList } from '@/components/reading/post-list'
import { ListTop } from '@/components/site/list-top'
import { storyList } from '@/components/stories/story-list'
import { Placed } from '@/components/ui/placed'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import type { CommentPage } from '@/lib/comments/queries'
import { listMarks, newsOf, NO_LIST_MARKS, type ListMarks } from '@/lib/marks/queries'
import type { FeedPlace, KeyedPage } from '@/lib/paths'
import type { PostPage } from '@/lib/reading/posts'
import type { Story, StoryPage } from '@/lib/stories/queries'
import type { Markup } from '@/lib/text/markup'

/** `sentence` says what is on the list, `links` stand below it; `feed` is where everybody can follow it; `hide` is the button each story has, if any. */
type Props = { heading: string; sentence?: ReactNode; links?: ReactNode; feed: FeedPlace | null; hide?: 'unhide' | null; page: KeyedPage | null; address: (page?: KeyedPage) => string }

/** A list of stories that is paged by key. */
export async function StoriesPage({ heading, sentence, links, feed, hide = null, page, address, stories, next }: Props & StoryPage) {
  const list = stories.length > 0 ? (marks: ListMarks) => storyList(stories, { start: page?.rank ?? 1, at: now(), hide, news: newsOf(marks) }) : null
  return (
    <>
      <List heading={heading} sentence={sentence} links={links} feed={feed} page={page} address={address} next={next} ids={stories.flatMap(idsIn)} list={list} />
      <LiveStories />
    </>
  )
}

/** What is done to a duplicate is done to the story it was merged into. */
function idsIn({ id, mergedIntoId }: Story): number[] {
  return mergedIntoId ? [id, mergedIntoId] : [id]
}

/** What stands below a comment of a list: its markup, and the comments in it. */
export type Below = { markup: Markup; ids: readonly number[] }

/** A list of comments that is paged by key; flat, unless there is something below them. */
export async function CommentsPage({ heading, sentence, links, feed, page, address, comments, next, below = NOTHING_BELOW }: Props & CommentPage & { below?: ReadonlyMap<number, Below> }) {
  const list = comments.length > 0 ? ({ filters }: ListMarks) => commentList(comments, { at: now(), muted: filters.people, below: new Map(Array.from(below, ([id, { markup }]) => [id, markup])) }) : null
  const ids = comments.flatMap(({ id }) => [id, ...(below.get(id)?.ids ?? [])])
  return <List heading={heading} sentence={sentence} links={links} feed={feed} page={page} address={address} next={next} ids={ids} list={list} />
}

const NOTHING_BELOW: ReadonlyMap<number, Below> = new Map()

/** A list of stories and comments together that is paged by key. @param props `notes` stand below some of them, by their numbers */
export async function PostsPage({ heading, sentence, links, feed, page, address, posts, next, notes }: Props & PostPage & { notes?: ReadonlyMap<number, Markup> }) {
  const list = posts.length > 0 ? (marks: ListMarks) => postList(posts, { at: now(), muted: marks.filters.people, news: newsOf(marks), below: notes }) : null
  return <List heading={heading} sentence={sentence} links={links} feed={feed} page={page} address={address} next={next} ids={posts.flatMap((post) => ('story' in post ? idsIn(post.story) : [post.comment.id]))} list={list} />
}

async function List({ heading, sentence, links, feed, page, address, next, ids, list }: Props & { next: KeyedPage | null; ids: number[]; list: ((marks: ListMarks) => string) | null }) {
  const viewer = await currentViewer()
  const marks = viewer ? await listMarks(viewer.id, ids) : NO_LIST_MARKS
  return (
    <>
      <ListTop heading={heading} sentence={sentence} feed={feed} />
      {links}
      {list ? (
        <MarkForm goto={address(page ?? undefined)}>
          <Placed fill={async ({ nonce }) => marksStyle(marks, nonce) + list(marks)} />
        </MarkForm>
      ) : (
        <p className="empty">Nothing here yet.</p>
      )}
      {next && (
        <a className="more" rel="next" href={address(next)}>
          More
        </a>
      )}
    </>
  )
}
