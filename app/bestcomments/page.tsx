import type { Metadata } from 'next'
import { currentBestComments } from '@/lib/comments/ranked'
import { paths } from '@/lib/paths'
import { HoursLinks } from '../hours-links'
import { lists, mostPoints } from '../list-table'
import { RankedCommentsPage } from '../ranked-page'
import { hoursAsked, type PageSearch } from '../search-params'

const { heading } = lists.bestComments

export const metadata: Metadata = { title: heading }

export default async function BestCommentsPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const hours = hoursAsked(search.h)
  const links = <HoursLinks hours={hours} address={paths.bestComments} />
  const address = (page: number) => paths.bestComments(hours, page)
  return <RankedCommentsPage heading={heading} sentence={mostPoints('comments', hours)} links={links} address={address} ranking={() => currentBestComments(hours)} search={search} />
}
