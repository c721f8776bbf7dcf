import type { Metadata } from 'next'
import { whyChosen } from '@/components/reading/why-chosen'
import { now } from '@/lib/clock'
import { paths, type FeedPlace } from '@/lib/paths'
import { highlightedPosts } from '@/lib/reading/highlights'
import { PostsPage } from '../keyed-list'
import { lists } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { keyedPage, type PageSearch } from '../search-params'

const { heading, sentence } = lists.highlights

const FEED: FeedPlace = { list: 'highlights' }

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  return pageMetadata({ title: heading, description: sentence, address: paths.highlights(keyedPage(await searchParams) ?? undefined), feed: FEED })
}

export default async function HighlightsPage({ searchParams }: PageSearch) {
  const page = keyedPage(await searchParams)
  const { choices, ...found } = await highlightedPosts(page)
  return <PostsPage heading={heading} sentence={sentence} feed={FEED} page={page} address={paths.highlights} {...found} notes={whyChosen(choices, now())} />
}
