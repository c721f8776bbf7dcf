import { paths, type FeedPlace } from '@/lib/paths'
import { currentActive } from '@/lib/stories/ranked'
import { listMetadata } from '../list-metadata'
import { lists } from '../list-table'
import { RankedStoriesPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

const { heading, sentence } = lists.active

const feed: FeedPlace = { list: 'active' }

export const metadata = listMetadata(heading, feed)

export default async function ActivePage({ searchParams }: PageSearch) {
  return <RankedStoriesPage heading={heading} sentence={sentence} feed={feed} address={paths.active} ranking={currentActive} search={await searchParams} />
}
