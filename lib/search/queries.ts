import 'server-only'
import type { Viewer } from '@/lib/accounts/rules'
import { now } from '@/lib/clock'
import { patiently, type Read } from '@/lib/patient-reads'
import type { KeyedPage, SearchOrder, SearchPlace, SearchTime } from '@/lib/paths'
import { filtersOf } from '@/lib/reading/queries'
import { idsLeftOut } from '@/lib/reading/rules'
import { settings } from '@/lib/settings'
import { sightOf } from '@/lib/stories/sight'
import type { NumberedQuery } from './conditions'
import { find, type Looking } from './find'
import { parseQuery, type Query } from './grammar'
import { namesLike, prepare, type UnknownName } from './prepare'
import { readResults, type Result } from './results'
import { searchTurns } from './turns'

/** What a search found. `count` is how many there are, or more than are counted where `isMore`. */
export type Found = {
  results: Result[]
  next: KeyedPage | null
  count: number
  isMore: boolean
  /** As they are, which is by date where there is nothing to be relevant to. */
  order: SearchOrder
  /** Stories on the page that the viewer leaves out. */
  leftOut: number
  /** Sentences about what was typed and could not be searched for. */
  faults: string[]
  unknown: UnknownName[]
  /** People who are called like the one word that was typed. */
  people: string[]
}

/** Why nothing was searched, as a sentence. */
export type Unanswered = { refusal: string; faults: string[] }

const { counted } = settings.search

/**
 * Answers a search with what the viewer may see.
 * @param page where the results go on; null at their beginning
 * @returns null where nothing is asked for
 */
export async function search(viewer: Viewer | null, place: SearchPlace, page: KeyedPage | null): Promise<Found | Unanswered | null> {
  const { query: typed, faults } = parseQuery(place.q)
  const asked = chosen(typed, place, now())
  if (!asksAnything(asked)) return faults.length > 0 ? { refusal: 'Nothing is left to search for.', faults } : null
  const answer = await searchTurns.take(() => answerTo(viewer, asked, place, page, faults))
  return answer ?? { refusal: 'So many people search at present that there was no time for this. Try again in a moment.', faults }
}

const DAY = 24 * 60 * 60_000
const spans: Record<SearchTime, number> = { day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY }

/** What links chose goes before what was typed of the same. */
function chosen(query: Query, { type, time, order }: SearchPlace, at: Date): Query {
  const from = time ? new Date(at.getTime() - spans[time]) : null
  const types = type ? [{ value: type, not: false }] : query.types
  return { ...query, types: order === 'points' ? withPoints(types) : types, after: from && (!query.after || query.after < from) ? from : query.after }
}

/** Between stories with their points a comment would tell its own, which are its author's to know. */
function withPoints(types: Query['types']): Query['types'] {
  const isWanted = ({ not }: Query['types'][number]) => !not
  if (types.some(isWanted) && types.filter(isWanted).every(({ value }) => value === 'comment')) return types
  const ofStories = types.filter(({ value }) => value !== 'comment')
  return ofStories.some(isWanted) ? ofStories : [...ofStories, { value: 'story', not: false }]
}

function asksAnything({ terms, authors, sites, types, points, comments, after, before, storyId }: Query | NumberedQuery): boolean {
  return [terms, authors, sites, types].some((list) => list.length > 0) || [points, comments].some(({ least, most }) => least !== null || most !== null) || [after, before, storyId].some((each) => each !== null)
}

async function answerTo(viewer: Viewer | null, asked: Query, place: SearchPlace, page: KeyedPage | null, faults: string[]): Promise<Found | Unanswered> {
  const [{ query, unknown }, people, filters] = await Promise.all([prepare(asked), page ? [] : peopleFor(asked), filtersOf(viewer)])
  if (!asksAnything(query)) return { refusal: 'Nothing is left to search for: words as common as these are in nearly everything.', faults }
  const isRelevant = query.terms.some(({ not }) => !not)
  const order = (place.order === 'relevance' && !isRelevant ? null : place.order) ?? (isRelevant ? 'relevance' : 'date')
  const sight = sightOf(viewer)
  const found = await patiently((read) => readPage(read, { query, sight, order, page, size: settings.pageSize + 1 }))
  if (!found) return { refusal: 'This looks through so much that it would take too long. Add a word, a person, a site or a time.', faults }
  const { results, ids, count } = found
  const out = new Set(idsLeftOut(filters, results.flatMap(({ id, title, url, authorId }) => (title === null || authorId === null ? [] : [{ id, title, url, authorId }]))))
  const last = ids.length > settings.pageSize ? ids[settings.pageSize - 1] : undefined
  return {
    results: results.filter(({ id }) => !out.has(id)),
    next: last === undefined ? null : { after: last, rank: (page?.rank ?? 1) + settings.pageSize },
    ...{ count: Math.min(count, counted), isMore: count > counted, order, leftOut: out.size, faults, unknown, people },
  }
}

/** One more than a page has tells that there is another. */
async function readPage(read: Read, looking: Looking): Promise<{ results: Result[]; ids: number[]; count: number }> {
  const { ids, count } = await find(read, looking)
  return { results: ids.length > 0 ? await readResults(read, ids.slice(0, settings.pageSize), looking.query, looking.sight) : [], ids, count }
}

/** Somebody who types a name alone perhaps looks for the person. */
async function peopleFor({ terms, authors }: Query): Promise<string[]> {
  const [term, ...others] = terms
  return term && others.length === 0 && authors.length === 0 && !term.not && /^[\w-]{2,32}$/.test(term.text) ? namesLike(term.text) : []
}
