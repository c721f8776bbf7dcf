import type { Metadata } from 'next'
import { MarkForm } from '@/components/marks/mark-form'
import { marksStyle } from '@/components/marks/marks-style'
import { resultList } from '@/components/search/result-list'
import { SearchFilters } from '@/components/search/search-filters'
import { SearchForm } from '@/components/search/search-form'
import { SearchHelp } from '@/components/search/search-help'
import { SearchFaults, SearchNotes } from '@/components/search/search-notes'
import { Placed } from '@/components/ui/placed'
import { currentViewer } from '@/lib/accounts/queries'
import type { Viewer } from '@/lib/accounts/rules'
import { now } from '@/lib/clock'
import { listMarks, NO_LIST_MARKS } from '@/lib/marks/queries'
import { paths, type KeyedPage, type SearchPlace } from '@/lib/paths'
import { search, type Found } from '@/lib/search/queries'
import { settings } from '@/lib/settings'
import { keyedPage, type PageSearch } from '../search-params'
import { searchPlace } from './search-place'

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  const { q } = searchPlace(await searchParams)
  return { title: q ? `Search: ${q}` : 'Search', robots: { index: false, follow: false } }
}

export default async function SearchPage({ searchParams }: PageSearch) {
  const asked = await searchParams
  const place = searchPlace(asked)
  const page = keyedPage(asked)
  const viewer = await currentViewer()
  const found = await search(viewer, place, page)
  return (
    <>
      <h1 className="list-heading">Search</h1>
      <SearchForm place={place} limit={settings.search.length} />
      <SearchHelp isOpen={found === null} />
      {found && <SearchFaults {...found} />}
      {found && !('refusal' in found) && (
        <>
          <SearchFilters place={place} order={found.order} />
          <SearchNotes place={place} found={found} />
          <Results viewer={viewer} place={place} page={page} found={found} />
        </>
      )}
    </>
  )
}

async function Results({ viewer, place, page, found: { results, next } }: { viewer: Viewer | null; place: SearchPlace; page: KeyedPage | null; found: Found }) {
  const ids = results.flatMap(({ id, mergedIntoId }) => (mergedIntoId ? [id, mergedIntoId] : [id]))
  const marks = viewer ? await listMarks(viewer.id, ids) : NO_LIST_MARKS
  return (
    <>
      {results.length > 0 && (
        <MarkForm goto={paths.search(place, page ?? undefined)}>
          <Placed fill={async ({ nonce }) => marksStyle(marks, nonce) + resultList(results, now())} />
        </MarkForm>
      )}
      {next && (
        <a className="more" rel="next" href={paths.search(place, next)}>
          More
        </a>
      )}
    </>
  )
}
