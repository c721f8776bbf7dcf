import { RankedPage } from './ranked-page'
import type { PageSearch } from './search-params'

export default async function FrontPage({ searchParams }: PageSearch) {
  return <RankedPage section="front" heading="Front page" search={await searchParams} />
}
