import type { Metadata } from 'next'
import { paths } from '@/lib/paths'
import { currentPool } from '@/lib/stories/ranked'
import { lists } from '../list-table'
import { RankedStoriesPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

const { heading, sentence } = lists.pool

export const metadata: Metadata = { title: heading }

export default async function PoolPage({ searchParams }: PageSearch) {
  return <RankedStoriesPage heading={heading} sentence={sentence} address={paths.pool} ranking={currentPool} search={await searchParams} />
}
