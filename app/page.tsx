import { RankedPage, type PageSearch } from './ranked-page'

export default async function FrontPage({ searchParams }: PageSearch) {
  return <RankedPage section="front" heading="Front page" search={await searchParams} />
}
