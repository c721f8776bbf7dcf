import type { Metadata } from 'next'
import { paths } from '@/lib/paths'
import { lists } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { SectionPage } from '../ranked-page'
import { pageNumber, type PageSearch } from '../search-params'

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  return pageMetadata({ title: 'Show', description: lists.show.sentence, address: paths.show(pageNumber((await searchParams).p)), feed: { list: 'show' } })
}

export default async function ShowPage({ searchParams }: PageSearch) {
  return <SectionPage section="show" search={await searchParams} />
}
