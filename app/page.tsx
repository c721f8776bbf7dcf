import { SectionPage } from './ranked-page'
import type { PageSearch } from './search-params'

export default async function FrontPage({ searchParams }: PageSearch) {
  return <SectionPage section="front" search={await searchParams} />
}
