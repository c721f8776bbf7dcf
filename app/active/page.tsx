import type { Metadata } from 'next'
import { paths, type FeedPlace } from '@/lib/paths'
import { currentActive } from '@/lib/stories/ranked'
import { lists } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { RankedStoriesPage } from '../ranked-page'
import { pageNumber, type PageSearch } from '../search-params'

const { heading, sentence } = lists.active

const feed: FeedPlace = { list: 'active' }

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  return pageMetadata({ title: heading, description: sentence, address: paths.active(pageNumber((await searchParams).p)), feed })
}

export default async function ActivePage({ searchParams }: PageSearch) {
  return <RankedStoriesPage heading={heading} sentence={sentence} feed={feed} address={paths.active} ranking={currentActive} search={await searchParams} />
}
