import type { ReactNode } from 'react'
import { MarkForm } from '@/components/marks/mark-form'
import { marksStyle } from '@/components/marks/marks-style'
import { commentList } from '@/components/comments/comment-list'
import { storyList } from '@/components/stories/story-list'
import { Placed } from '@/components/ui/placed'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import type { CommentPage } from '@/lib/comments/queries'
import { listMarks, newsOf, NO_LIST_MARKS, type ListMarks } from '@/lib/marks/queries'
import type { KeyedPage } from '@/lib/paths'
import type { StoryPage } from '@/lib/stories/queries'

/** `links` stand below the heading; `hide` is the button each story has, if any. */
type Props = { heading: string; links?: ReactNode; hide?: 'unhide' | null; page: KeyedPage | null; address: (page?: KeyedPage) => string }

/** A list of stories that is paged by key. */
export async function StoriesPage({ heading, links, hide = null, page, address, stories, next }: Props & StoryPage) {
  const list = stories.length > 0 ? (marks: ListMarks) => storyList(stories, { start: page?.rank ?? 1, at: now(), hide, news: newsOf(marks) }) : null
  return <List heading={heading} links={links} page={page} address={address} next={next} ids={stories.flatMap(({ id, mergedIntoId }) => (mergedIntoId ? [id, mergedIntoId] : [id]))} list={list} />
}

/** A flat list of comments that is paged by key. */
export async function CommentsPage({ heading, links, page, address, comments, next }: Props & CommentPage) {
  const list = comments.length > 0 ? () => commentList(comments, now()) : null
  return <List heading={heading} links={links} page={page} address={address} next={next} ids={comments.map(({ id }) => id)} list={list} />
}

async function List({ heading, links, page, address, next, ids, list }: Props & { next: KeyedPage | null; ids: number[]; list: ((marks: ListMarks) => string) | null }) {
  const viewer = await currentViewer()
  const marks = viewer ? await listMarks(viewer.id, ids) : NO_LIST_MARKS
  if (!list) return <Empty heading={heading} links={links} />
  return (
    <>
      <h1 className="list-heading">{heading}</h1>
      {links}
      <MarkForm goto={address(page ?? undefined)}>
        <Placed fill={async ({ nonce }) => marksStyle(marks, nonce) + list(marks)} />
      </MarkForm>
      {next && (
        <a className="more" rel="next" href={address(next)}>
          More
        </a>
      )}
    </>
  )
}

function Empty({ heading, links }: { heading: string; links: ReactNode }) {
  return (
    <>
      <h1 className="list-heading">{heading}</h1>
      {links}
      <p className="empty">Nothing here yet.</p>
    </>
  )
}
