import type { Metadata } from 'next'
import { whyChosen } from '@/components/reading/why-chosen'
import { now } from '@/lib/clock'
import { paths, type FeedPlace } from '@/lib/paths'
import { highlightedPosts } from '@/lib/reading/highlights'
import { PostsPage } from '../keyed-list'
import { listMetadata } from '../list-metadata'
import { lists } from '../list-table'
import { keyedPage, type PageSearch } from '../search-params'

const { heading, sentence } = lists.highlights

const FEED: FeedPlace = { list: 'highlights' }

export const metadata: Metadata = listMetadata(heading, FEED)

export default async function HighlightsPage({ searchParams }: PageSearch) {
  const page = keyedPage(await searchParams)
  const { choices, ...found } = await highlightedPosts(page)
  return <PostsPage heading={heading} sentence={sentence} feed={FEED} page={page} address={paths.highlights} {...found} notes={whyChosen(choices, now())} />
}
