import type { Metadata } from 'next'
import { whyChosen } from '@/components/reading/why-chosen'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { highlightedPosts } from '@/lib/reading/highlights'
import { PostsPage } from '../keyed-list'
import { lists } from '../list-table'
import { keyedPage, type PageSearch } from '../search-params'

const { heading, sentence } = lists.highlights

export const metadata: Metadata = { title: heading }

export default async function HighlightsPage({ searchParams }: PageSearch) {
  const page = keyedPage(await searchParams)
  const { choices, ...found } = await highlightedPosts(page)
  return <PostsPage heading={heading} sentence={sentence} page={page} address={paths.highlights} {...found} notes={whyChosen(choices, now())} />
}
