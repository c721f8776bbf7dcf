import type { Metadata } from 'next'
import { DayLinks } from '@/components/stories/day-links'
import { now } from '@/lib/clock'
import { paths, type FeedPlace } from '@/lib/paths'
import { dayBefore, dayOf, startOf, within } from '@/lib/stories/days'
import { currentDay } from '@/lib/stories/ranked'
import { firstDay } from '@/lib/stories/tops'
import { lists, submittedOn } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { RankedStoriesPage } from '../ranked-page'
import { dayAsked, pageNumber, type PageSearch } from '../search-params'

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** Readers of the feed get each day as it is over. */
const feed: FeedPlace = { list: 'past' }

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  const { day, p } = await searchParams
  const asked = dayAsked(day)
  return pageMetadata({ title: lists.past.heading, address: asked ? paths.day(asked, pageNumber(p)) : paths.past(), feed })
}

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
