import type { Metadata } from 'next'
import { paths, type FeedPlace } from '@/lib/paths'
import { currentBest } from '@/lib/stories/ranked'
import { HoursLinks } from '../hours-links'
import { lists, mostPoints } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { RankedStoriesPage } from '../ranked-page'
import { hoursAsked, pageNumber, type PageSearch } from '../search-params'

const { heading } = lists.best

const feedOf = (hours: number): FeedPlace => ({ list: 'best', asked: { h: String(hours) } })

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  const { h, p } = await searchParams
  const hours = hoursAsked(h)
  return pageMetadata({ title: heading, description: mostPoints('stories', hours), address: paths.best(hours, pageNumber(p)), feed: feedOf(hours) })
}

export default async function BestPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const hours = hoursAsked(search.h)
  const links = <HoursLinks hours={hours} address={paths.best} />
  return <RankedStoriesPage heading={heading} sentence={mostPoints('stories', hours)} links={links} feed={feedOf(hours)} address={(page) => paths.best(hours, page)} ranking={() => currentBest(hours)} search={search} />
}
