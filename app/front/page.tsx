import { DayLinks } from '@/components/stories/day-links'
import { now } from '@/lib/clock'
import { paths, type FeedPlace } from '@/lib/paths'
import { dayBefore, dayOf, startOf, within } from '@/lib/stories/days'
import { currentDay } from '@/lib/stories/ranked'
import { firstDay } from '@/lib/stories/tops'
import { listMetadata } from '../list-metadata'
import { lists, submittedOn } from '../list-table'
import { RankedStoriesPage } from '../ranked-page'
import { dayAsked, type PageSearch } from '../search-params'

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** Readers of the feed get each day as it is over. */
const feed: FeedPlace = { list: 'past' }

export const metadata = listMetadata(lists.past.heading, feed)

/** The stories of one day. Where each stood at the time is not kept, so their points have to tell. */
export default async function PastPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const today = dayOf(now())
  const days = { first: (await firstDay()) ?? today, last: today }
  const day = within(dayAsked(search.day) ?? dayBefore(today), days)
  const date = dates.format(startOf(day))
  return (
    <RankedStoriesPage
      heading={`Stories of ${date}`}
      sentence={submittedOn(date)}
      feed={feed}
      links={<DayLinks day={day} days={days} />}
      address={(page) => paths.day(day, page)}
      ranking={() => currentDay(day)}
      search={search}
    />
  )
}
