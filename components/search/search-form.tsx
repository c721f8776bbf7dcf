import { paths, type SearchPlace } from '@/lib/paths'

/** The form on top of a search. It keeps what was typed, and what links chose beside it. @param props `limit` in characters */
export function SearchForm({ place: { q, type, time, order }, limit }: { place: SearchPlace; limit: number }) {
  return (
    <form action={paths.search()} role="search" className="search">
      <input type="search" name="q" aria-label="Search" defaultValue={q} maxLength={limit} autoFocus={q === ''} autoCapitalize="none" dir="auto" enterKeyHint="search" />
      {Object.entries({ type, time, order }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <button className="secondary">Search</button>
    </form>
  )
}
