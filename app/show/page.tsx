import type { Metadata } from 'next'
import { SectionPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

export const metadata: Metadata = { title: 'Show' }

export default async function ShowPage({ searchParams }: PageSearch) {
  return <SectionPage section="show" search={await searchParams} />
}
