import type { Metadata } from 'next'
import { paths } from '@/lib/paths'
import { lists } from '../list-table'
import { pageMetadata } from '../page-metadata'
import { SectionPage } from '../ranked-page'
import { pageNumber, type PageSearch } from '../search-params'

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  return pageMetadata({ title: 'Ask', description: lists.ask.sentence, address: paths.ask(pageNumber((await searchParams).p)), feed: { list: 'ask' } })
}

export default async function AskPage({ searchParams }: PageSearch) {
  return <SectionPage section="ask" search={await searchParams} />
}
