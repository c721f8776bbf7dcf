import type { Metadata } from 'next'
import { MarkForm } from '@/components/marks/mark-form'
import { marksStyle } from '@/components/marks/marks-style'
import { ListTop } from '@/components/site/list-top'
import { timelineMarkup } from '@/components/stories/timeline'
import { Placed } from '@/components/ui/placed'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { listMarks, newsOf, NO_LIST_MARKS } from '@/lib/marks/queries'
import { paths } from '@/lib/paths'
import { idsLeftOut } from '@/lib/reading/rules'
import { timeline } from '@/lib/stories/timeline'
import { lists } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { dayAsked, type PageSearch } from '../search-params'

const { heading, sentence } = lists.timeline

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  return pageMetadata({ title: heading, description: sentence, address: paths.timeline(dayAsked((await searchParams).before) ?? undefined) })
}

/** What reached the top of the front page, day by day. */
export default async function TimelinePage({ searchParams }: PageSearch) {
  const before = dayAsked((await searchParams).before)
  const [viewer, { stories, next }] = await Promise.all([currentViewer(), timeline(before)])
  const marks = viewer ? await listMarks(viewer.id, stories.map(({ id }) => id)) : NO_LIST_MARKS
  const leftOut = idsLeftOut(marks.filters, stories)
  const shown = stories.filter(({ id }) => !leftOut.includes(id))
  return (
    <>
      <ListTop heading={heading} sentence={sentence} />
      {shown.length > 0 ? (
        <MarkForm goto={paths.timeline(before ?? undefined)}>
          <Placed fill={async ({ nonce }) => marksStyle(marks, nonce) + timelineMarkup(shown, { at: now(), news: newsOf(marks) })} />
        </MarkForm>
      ) : (
        <p className="empty">Nothing here yet.</p>
      )}
      {next && (
        <a className="more" rel="next" href={paths.timeline(next)}>
          Earlier days
        </a>
      )}
    </>
  )
}
