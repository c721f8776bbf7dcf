import type { Metadata } from 'next'
import { currentBestComments } from '@/lib/comments/ranked'
import { paths, type FeedPlace } from '@/lib/paths'
import { HoursLinks } from '../hours-links'
import { lists, mostPoints } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { RankedCommentsPage } from '../ranked-page'
import { hoursAsked, pageNumber, type PageSearch } from '../search-params'

const { heading } = lists.bestcomments

const feedOf = (hours: number): FeedPlace => ({ list: 'bestcomments', asked: { h: String(hours) } })

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  const { h, p } = await searchParams
  const hours = hoursAsked(h)
  return pageMetadata({ title: heading, description: mostPoints('comments', hours), address: paths.bestComments(hours, pageNumber(p)), feed: feedOf(hours) })
}

export default async function BestCommentsPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const hours = hoursAsked(search.h)
  const links = <HoursLinks hours={hours} address={paths.bestComments} />
  const address = (page: number) => paths.bestComments(hours, page)
  return <RankedCommentsPage heading={heading} sentence={mostPoints('comments', hours)} links={links} feed={feedOf(hours)} address={address} ranking={() => currentBestComments(hours)} search={search} />
}
