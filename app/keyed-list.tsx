import { MarkForm } from '@/components/marks/mark-form'
import { marksStyle } from '@/components/marks/marks-style'
import { commentList } from '@/components/comments/comment-list'
import { storyList } from '@/components/stories/story-list'
import { Placed } from '@/components/ui/placed'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import type { CommentPage } from '@/lib/comments/queries'
import { listMarks } from '@/lib/marks/queries'
import type { KeyedPage } from '@/lib/paths'
import type { StoryPage } from '@/lib/stories/queries'

type Props = { heading: string; page: KeyedPage | null; address: (page?: KeyedPage) => string }

/** A list of stories that is paged by key. */
export async function StoriesPage({ heading, page, address, stories, next }: Props & StoryPage) {
  const list = stories.length > 0 ? storyList(stories, { start: page?.rank ?? 1, at: now(), mayHide: false }) : null
  return <List heading={heading} page={page} address={address} next={next} ids={stories.map(({ id }) => id)} list={list} />
}

/** A flat list of comments that is paged by key. */
export async function CommentsPage({ heading, page, address, comments, next }: Props & CommentPage) {
  const list = comments.length > 0 ? commentList(comments, now()) : null
  return <List heading={heading} page={page} address={address} next={next} ids={comments.map(({ id }) => id)} list={list} />
}

async function List({ heading, page, address, next, ids, list }: Props & { next: KeyedPage | null; ids: number[]; list: string | null }) {
  const viewer = await currentViewer()
  const marks = viewer ? await listMarks(viewer.id, ids) : { voted: [], own: [] }
  if (!list) return <Empty heading={heading} />
  return (
    <>
      <h1 className="list-heading">{heading}</h1>
      <MarkForm goto={address(page ?? undefined)}>
        <Placed fill={async ({ nonce }) => marksStyle(marks, nonce) + list} />
      </MarkForm>
      {next && (
        <a className="more" rel="next" href={address(next)}>
          More
        </a>
      )}
    </>
  )
}

function Empty({ heading }: { heading: string }) {
  return (
    <>
      <h1 className="list-heading">{heading}</h1>
      <p className="empty">Nothing here yet.</p>
    </>
  )
}
