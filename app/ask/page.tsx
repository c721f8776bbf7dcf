import type { Metadata } from 'next'
import { SectionPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

export const metadata: Metadata = { title: 'Ask' }

export default async function AskPage({ searchParams }: PageSearch) {
  return <SectionPage section="ask" search={await searchParams} />
}
