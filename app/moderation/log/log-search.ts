import type { LogFilter } from '@/lib/paths'
import { itemId, prefilled, type Search } from '../../search-params'

const LONGEST = 100
const FIELDS = ['act', 'who', 'by', 'person'] as const

/** What an address asks of the log; `typed` is the number as it was typed, `wrong` why it was left out. */
export type LogSearch = { filter: LogFilter; typed: string; wrong: string | null }

/** Reads that from an address; fields that are empty ask nothing. */
export function logSearch(search: Search): LogSearch {
  const given = FIELDS.map((field) => [field, prefilled(search[field], LONGEST).replaceAll('\0', '').trim()] as const).filter(([, value]) => value !== '')
  const typed = prefilled(search.item, LONGEST).trim()
  const item = itemId(typed)
  const wrong = typed && !item ? 'The number of a post is made of digits: it is what its address ends with. The entries below are about any post.' : null
  return { filter: { ...Object.fromEntries(given), ...(item && { item: String(item) }) }, typed, wrong }
}
