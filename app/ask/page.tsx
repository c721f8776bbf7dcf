import type { Metadata } from 'next'
import { RankedPage, type PageSearch } from '../ranked-page'

export const metadata: Metadata = { title: 'Ask' }

export default async function AskPage({ searchParams }: PageSearch) {
  return <RankedPage section="ask" heading="Questions and other text posts" search={await searchParams} />
}
