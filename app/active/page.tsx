import type { Metadata } from 'next'
import { paths } from '@/lib/paths'
import { currentActive } from '@/lib/stories/ranked'
import { lists } from '../list-table'
import { RankedStoriesPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

const { heading, sentence } = lists.active

export const metadata: Metadata = { title: heading }

export default async function ActivePage({ searchParams }: PageSearch) {
  return <RankedStoriesPage heading={heading} sentence={sentence} address={paths.active} ranking={currentActive} search={await searchParams} />
}
