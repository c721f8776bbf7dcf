import type { GoneFilter } from '@/lib/paths'
import { siteOf } from '@/lib/stories/site'
import { prefilled, type Search } from '../../search-params'

const LONGEST = 300
const FIELDS = ['words', 'author', 'by', 'reason', 'site', 'from', 'to', 'state'] as const satisfies readonly (keyof GoneFilter)[]

/** What an address asks of the posts that are gone; `typed` as it was typed, `wrong` what was left out and why. */
export type GoneSearch = { filter: GoneFilter; typed: GoneFilter; wrong: string | null }

/** Reads that from an address; fields that are empty ask nothing. */
export function goneSearch(search: Search): GoneSearch {
  const given = FIELDS.map((field) => [field, prefilled(search[field], LONGEST).replaceAll('\0', '').trim()] as const).filter(([, value]) => value !== '')
  const typed: GoneFilter = Object.fromEntries(given)
  const { from, to, site, ...rest } = typed
  const days = Object.entries({ from, to }).filter(([, day]) => day && isDay(day))
  const wrong = [from, to].some((day) => day && !isDay(day)) ? 'Write a day as 2026-12-31. The posts below are of any day where that is missing.' : null
  return { filter: { ...rest, ...Object.fromEntries(days), ...(site && { site: siteOf(site) ?? site.toLowerCase() }) }, typed, wrong }
}

function isDay(given: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given))
}
