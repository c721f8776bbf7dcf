import 'server-only'
import type { NumberedQuery } from '@/lib/search/conditions'
import { emptyQuery, type Bounds, type Query, type Term } from '@/lib/search/grammar'
import { peopleCalled, prepare } from '@/lib/search/prepare'
import type { SearchOrder } from '@/lib/paths'
import { Prisma } from '@/prisma/client/client'
import type { Asked } from './asked'
import { overlap, spanOf, type Comparison, type Span } from './numbers'
import type { Place } from './places'
import { areOfStories, type Tag } from './tags'
import { ATTRIBUTES, readTerms, withBeginning } from './terms'

/**
 * @param front the numbers of what stands on the front page
 * @returns what is asked for as lib/search finds it; null where nothing can match
 */
export async function queryOf({ query, optionalWords, restrictSearchableAttributes: attributes, tags, numericFilters, filters }: Asked, front: readonly number[]): Promise<NumberedQuery | null> {
  const terms = readTerms(query, optionalWords)
  const [{ query: prepared }, people] = await Promise.all([prepare({ ...emptyQuery(), terms }), peopleCalled(namesIn(tags, terms))])
  const kept = withBeginning(prepared.terms, query)
  const numbers = bounds(alone(numericFilters))
  if (!numbers) return null
  const asAuthors = attributes.length > 0 && attributes.every((attribute) => attribute === 'author')
  const weights = attributes.map((attribute) => (attribute === 'author' ? '' : ATTRIBUTES[attribute])).join('')
  const [only, ...others] = tags.flatMap((group) => (group.length === 1 ? group : [])).filter((tag) => tag.kind === 'in')
  return {
    ...{ ...prepared, ...numbers, storyId: only && others.length === 0 ? only.storyId : null },
    terms: asAuthors ? [] : kept.map((term) => ({ ...term, ...(weights && { weights }) })),
    types: areOfStories(tags) || numericFilters.some(haveStoriesAlone) ? [{ value: 'story', not: false }] : [],
    further: [...tags.map((group) => anyTag(group, people, front)), ...filters.map(anyPlace), ...numericFilters.flatMap(further), ...(asAuthors ? kept.map((term) => byAuthor(term, people)) : [])],
  }
}

/** By points alone come stories: those of a comment are its author's to know. */
export function orderOf({ terms, types, points, comments }: NumberedQuery, byDate: boolean): SearchOrder {
  if (byDate) return 'date'
  if (terms.some(({ not }) => !not)) return 'relevance'
  return types.length > 0 || [points, comments].some(({ least, most }) => least !== null || most !== null) ? 'points' : 'date'
}

function namesIn(tags: readonly Tag[][], terms: readonly Term[]): string[] {
  return [...tags.flat().flatMap((tag) => (tag.kind === 'author' ? [tag.name] : [])), ...terms.map(({ text }) => text)]
}

const MARKS = { story: `'=story' & !'=poll' & !'=job' & !'=pollopt'`, comment: `'=comment'`, poll: `'=poll'`, pollopt: `'=pollopt'`, job: `'=job'`, show_hn: `'=show'`, ask_hn: `'=ask'` }

function anyTag(group: readonly Tag[], people: ReadonlyMap<string, number>, front: readonly number[]): Prisma.Sql {
  const marks = group.flatMap((tag) => (tag.kind === 'author' ? markOf(people.get(tag.name.toLowerCase())) : tag.kind in MARKS ? [`(${MARKS[tag.kind as keyof typeof MARKS]})`] : []))
  return any([
    ...(marks.length > 0 ? [Prisma.sql`d.words @@ ${marks.join(' | ')}::tsquery`] : []),
    ...group.flatMap((tag) => (tag.kind === 'in' ? [Prisma.sql`i.story_id = ${tag.storyId}`] : tag.kind === 'front_page' ? [Prisma.sql`d.item_id = any(${[...front]}::int[])`] : [])),
  ])
}

function markOf(authorId: number | undefined): string[] {
  return authorId === undefined ? [] : [`'=by:${authorId}'`]
}

function byAuthor({ text, not }: Term, people: ReadonlyMap<string, number>): Prisma.Sql {
  const is = any(markOf(people.get(text.toLowerCase())).map((mark) => Prisma.sql`d.words @@ ${mark}::tsquery`))
  return not ? Prisma.sql`not ${is}` : is
}

const COLUMNS: Record<Place['field'], Prisma.Sql> = { parent_id: Prisma.sql`i.parent_id`, story_id: Prisma.sql`i.story_id`, objectID: Prisma.sql`d.item_id` }

function anyPlace(group: readonly Place[]): Prisma.Sql {
  const fields = [...new Set(group.map(({ field }) => field))]
  return any(fields.map((field) => Prisma.sql`${COLUMNS[field]} = any(${group.filter((place) => place.field === field).map(({ id }) => id)}::int[])`))
}

function any(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join([...conditions], ' or ')})` : Prisma.sql`false`
}

const ALL: Span = { least: -Infinity, end: Infinity }
const LARGEST = 2 ** 31 - 1
/** The years 0 to 9999, in seconds. */
const [FIRST_SECOND, LAST_SECOND] = [-62_167_219_200, 253_402_300_799]

/** @returns null where they contradict one another */
function bounds(comparisons: readonly Comparison[]): Pick<Query, 'points' | 'comments' | 'after' | 'before'> | null {
  const spanFor = (field: Comparison['field']) => comparisons.filter((each) => each.field === field && each.sign !== '!=').map(spanOf).reduce(overlap, ALL)
  const [time, points, comments] = [spanFor('created_at_i'), spanFor('points'), spanFor('num_comments')]
  if ([time, points, comments].some(({ least, end }) => least >= end)) return null
  return { points: within(points), comments: within(comments), after: momentOf(time.least), before: momentOf(time.end) }
}

function within({ least, end }: Span): Bounds {
  return { least: Number.isFinite(least) ? clamp(least, -LARGEST, LARGEST) : null, most: Number.isFinite(end) ? clamp(end - 1, -LARGEST, LARGEST) : null }
}

function momentOf(second: number): Date | null {
  return Number.isFinite(second) ? new Date(1000 * clamp(second, FIRST_SECOND, LAST_SECOND)) : null
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** Those that all have to hold. */
function alone(groups: readonly Comparison[][]): Comparison[] {
  return groups.flatMap((group) => (group.length === 1 ? group : []))
}

/** What bounds do not say. */
function further(group: Comparison[]): Prisma.Sql[] {
  return group.length > 1 || group.some(({ sign }) => sign === '!=') ? [any(group.map(holds))] : []
}

const FAR = Number.MAX_SAFE_INTEGER

function holds(comparison: Comparison): Prisma.Sql {
  const { least, end } = spanOf(comparison)
  const is = comparison.sign === '!=' ? Prisma.sql`not between` : Prisma.sql`between`
  const within = Prisma.sql`${is} ${clamp(least, -FAR, FAR)}::bigint and ${clamp(end - 1, -FAR, FAR)}::bigint`
  if (comparison.field === 'created_at_i') return Prisma.sql`floor(extract(epoch from d.created_at)) ${within}`
  if (comparison.field === 'points') return Prisma.sql`(i.kind <> 'comment' and i.score ${within})`
  return Prisma.sql`exists (select from threads t where t.story_id = d.item_id and t.comment_count ${within})`
}

/** Comments have neither points that are told nor a number of comments. */
function haveStoriesAlone(group: readonly Comparison[]): boolean {
  return group.every(({ field }) => field !== 'created_at_i')
}
