import { z } from 'zod'
import { searchOrders, searchTimes, searchTypes, type SearchPlace } from '@/lib/paths'
import type { Search } from '../search-params'

/** What is longer than this was typed by nobody. */
const LONGEST = 2000

/** @returns what an address asks of the search; what it chooses that there is not is nothing */
export function searchPlace({ q, type, time, order }: Search): SearchPlace {
  const oneOf = <Choice extends string>(choices: readonly Choice[], given: unknown) => z.enum(choices).nullable().catch(null).parse(given ?? null)
  return { q: typeof q === 'string' ? q.slice(0, LONGEST).trim() : '', type: oneOf(searchTypes, type), time: oneOf(searchTimes, time), order: oneOf(searchOrders, order) }
}
