import type { Metadata } from 'next'
import { RankedPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

export const metadata: Metadata = { title: 'Show' }

export default async function ShowPage({ searchParams }: PageSearch) {
  return <RankedPage section="show" heading="Things people made" search={await searchParams} />
}
