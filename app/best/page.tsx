import type { Metadata } from 'next'
import { paths } from '@/lib/paths'
import { currentBest } from '@/lib/stories/ranked'
import { HoursLinks } from '../hours-links'
import { lists, mostPoints } from '../list-table'
import { RankedStoriesPage } from '../ranked-page'
import { hoursAsked, type PageSearch } from '../search-params'

const { heading } = lists.best

export const metadata: Metadata = { title: heading }

export default async function BestPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const hours = hoursAsked(search.h)
  const links = <HoursLinks hours={hours} address={paths.best} />
  return <RankedStoriesPage heading={heading} sentence={mostPoints('stories', hours)} links={links} address={(page) => paths.best(hours, page)} ranking={() => currentBest(hours)} search={search} />
}
