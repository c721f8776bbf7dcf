import { listMetadata } from '../list-metadata'
import { SectionPage } from '../ranked-page'
import type { PageSearch } from '../search-params'

export const metadata = listMetadata('Show', { list: 'show' })

export default async function ShowPage({ searchParams }: PageSearch) {
  return <SectionPage section="show" search={await searchParams} />
}
