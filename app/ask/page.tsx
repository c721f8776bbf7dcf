import { listMetadata } from '../list-metadata'
import { SectionPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

export const metadata = listMetadata('Ask', { list: 'ask' })

export default async function AskPage({ searchParams }: PageSearch) {
  return <SectionPage section="ask" search={await searchParams} />
}
