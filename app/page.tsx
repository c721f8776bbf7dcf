import { listMetadata } from './list-metadata'
import { SectionPage } from './ranked-page'
import type { PageSearch } from './search-params'

export const metadata = listMetadata(null, { list: 'front' })

export default async function FrontPage({ searchParams }: PageSearch) {
  return <SectionPage section="front" search={await searchParams} />
}
