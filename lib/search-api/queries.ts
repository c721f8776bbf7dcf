import 'server-only'
import { patiently, type Read } from '@/lib/patient-reads'
import { find } from '@/lib/search/find'
import type { NumberedQuery } from '@/lib/search/conditions'
import { searchTurns } from '@/lib/search/turns'
import { settings } from '@/lib/settings'
import { currentRanking } from '@/lib/stories/ranked'
import { EVERYONE } from '@/lib/stories/sight'
import type { Asked } from './asked'
import { readHits, type Hit } from './hits'
import type { Wanted } from './highlight'
import { findOptions } from './options'
import { orderOf, queryOf } from './query'
import { areOptions } from './tags'
import { folded, wordsIn } from './terms'

const { reach } = settings.searchApi

/** A page of hits; `count` of all of them, or as many as are counted where `isMore`. */
export type Hits = { hits: Hit[]; count: number; isMore: boolean }

/**
 * Answers what a program asks for with what everyone may see.
 * @param byDate newest first, rather than what fits best
 * @returns null where so many search, or it would look through so much, that there was no time for it
 */
export async function searchHits(asked: Asked, byDate: boolean): Promise<Hits | null> {
  const front = (await currentRanking('front')).entries.slice(0, settings.pageSize).map(({ id }) => id)
  const query = await queryOf(asked, front)
  if (!query) return { hits: [], count: 0, isMore: false }
  return searchTurns.take(() => patiently((read) => readPage(read, query, { asked, byDate, front })))
}

/** What comes before the page is found, too, which is bounded. */
async function readPage(read: Read, query: NumberedQuery, { asked, byDate, front }: { asked: Asked; byDate: boolean; front: readonly number[] }): Promise<Hits> {
  const { page, hitsPerPage } = asked
  const [from, to] = [page * hitsPerPage, Math.min((page + 1) * hitsPerPage, reach)]
  const { ids, count } = areOptions(asked.tags)
    ? await findOptions(read, query, { byDate, most: reach + 1 })
    : await find(read, { query, sight: EVERYONE, order: orderOf(query, byDate), page: null, size: Math.max(to, 1) })
  const hits = await readHits(read, ids.slice(from, to), wantedIn(query), front)
  return { hits: hits.map((hit) => withAttributes(hit, asked)), count: Math.min(count, reach), isMore: count > reach }
}

function wantedIn({ terms }: NumberedQuery): Wanted[] {
  return terms.filter(({ not }) => !not).flatMap(({ text, begins }) => wordsIn(text).map((word) => ({ word: folded(word), begins: begins !== undefined })))
}

/** @returns of a hit what was asked for */
function withAttributes({ _highlightResult, ...hit }: Hit, { attributesToRetrieve, attributesToHighlight }: Asked): Hit {
  const some = <Value>(given: Record<string, Value>, names: readonly string[]) => (names.length === 0 || names.includes('*') ? given : Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name))))
  return { ...some(hit, attributesToRetrieve), objectID: hit.objectID, _highlightResult: some(_highlightResult, attributesToHighlight) }
}
