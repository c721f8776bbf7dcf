import type { Metadata } from 'next'
import { RankedPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

export const metadata: Metadata = { title: 'Ask' }

export default async function AskPage({ searchParams }: PageSearch) {
  return <RankedPage section="ask" heading="Questions and other text posts" search={await searchParams} />
}
