import type { Metadata } from 'next'
import { paths } from '@/lib/paths'
import { pageMetadata } from './page-metadata'
import { SectionPage } from './ranked-page'
import { pageNumber, type PageSearch } from './search-params'

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  return pageMetadata({ title: null, address: paths.front(pageNumber((await searchParams).p)), feed: { list: 'front' } })
}

export default async function FrontPage({ searchParams }: PageSearch) {
  return <SectionPage section="front" search={await searchParams} />
}
