import type { Metadata } from 'next'
import { paths, type FeedPlace } from '@/lib/paths'
import { currentPool } from '@/lib/stories/ranked'
import { lists } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { RankedStoriesPage } from '../ranked-page'
import { pageNumber, type PageSearch } from '../search-params'

const { heading, sentence } = lists.pool

const feed: FeedPlace = { list: 'pool' }

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  return pageMetadata({ title: heading, description: sentence, address: paths.pool(pageNumber((await searchParams).p)), feed })
}

export default async function PoolPage({ searchParams }: PageSearch) {
  return <RankedStoriesPage heading={heading} sentence={sentence} feed={feed} address={paths.pool} ranking={currentPool} search={await searchParams} />
}
