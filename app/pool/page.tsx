import { paths, type FeedPlace } from '@/lib/paths'
import { currentPool } from '@/lib/stories/ranked'
import { listMetadata } from '../list-metadata'
import { lists } from '../list-table'
import { RankedStoriesPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

const { heading, sentence } = lists.pool

const feed: FeedPlace = { list: 'pool' }

export const metadata = listMetadata(heading, feed)

export default async function PoolPage({ searchParams }: PageSearch) {
  return <RankedStoriesPage heading={heading} sentence={sentence} feed={feed} address={paths.pool} ranking={currentPool} search={await searchParams} />
}
