import { shownSql, type Sight } from '@/lib/stories/sight'
import { Prisma } from '@/prisma/client/client'
import type { Bounds, Choice, Query, Term } from './grammar'

/** A query whose people are numbers, of a name that nobody has 0; `further` are more conditions, of documents `d` and items `i`. */
export type NumberedQuery = Omit<Query, 'authors'> & { authors: Choice<number>[]; further?: readonly Prisma.Sql[] }

/** What is read: documents `d`, and where it says so their points `p`. */
export type Source = { from: Prisma.Sql; hasPoints: boolean }

const EVERYTHING: Source = { from: Prisma.sql`search_documents d`, hasPoints: false }

/** @returns what a statement reads and asks for to find what matches a query and is shown to a viewer: documents `d`, and where they matter items `i` and points `p` */
export function matching(query: NumberedQuery, sight: Sight, { from, hasPoints }: Source = EVERYTHING): Prisma.Sql {
  const { storyId, further = [] } = query
  const { audience, viewerId } = sight
  const joined = [
    ...(storyId !== null || further.length > 0 || audience !== 'everyone' ? [Prisma.sql`join items i on i.id = d.item_id`] : []),
    ...(hasBounds(query.points) && !hasPoints ? [Prisma.sql`join search_points p on p.item_id = d.item_id`] : []),
    ...(hasBounds(query.comments) ? [Prisma.sql`join threads t on t.story_id = d.item_id`] : []),
  ]
  const conditions = [audience === 'everyone' ? liveOrOwn(viewerId) : shownTo(sight), ...wordConditions(query), ...within(Prisma.sql`p.points`, query.points), ...within(Prisma.sql`t.comment_count`, query.comments), ...placeConditions(query)]
  return Prisma.sql`from ${from} ${Prisma.join([Prisma.empty, ...joined], ' ')} where ${Prisma.join(conditions, ' and ')}`
}

/** Whether a document `d` is found: those that everyone sees, and the viewer's own. */
function liveOrOwn(viewerId: number | null): Prisma.Sql {
  return viewerId === null ? Prisma.sql`d.live` : Prisma.sql`(d.live or d.item_id in (select own.id from items own where own.author_id = ${viewerId} and not own.live))`
}

/** Whether an item `i` is shown: authors find what they see of their own. */
export function shownTo({ audience, viewerId }: Sight): Prisma.Sql {
  return viewerId === null ? shownSql[audience] : Prisma.sql`(${shownSql[audience]} or i.author_id = ${viewerId})`
}

/** @returns what a term is as a query of the index: its words next to one another; operators in it are none */
export function termSql({ text, inTitle, weights = '', begins }: Omit<Term, 'not' | 'optional'>): Prisma.Sql {
  if (inTitle) return Prisma.sql`search_title(${text})`
  const phrase = Prisma.sql`phraseto_tsquery('forum', search_text(${text}))`
  const words = weights === '' ? phrase : Prisma.sql`regexp_replace(${phrase}::text, '(''(?:[^'']|'''')*'')', ${`\\1:${weights}`}, 'g')::tsquery`
  return begins === undefined ? words : Prisma.sql`(${words} || to_tsquery('simple', ${`'${begins}':*${weights}`}))`
}

/** @returns the words a post is to have, joined by `&&` (all) or `||` (any); null where none are asked for */
export function wordsSql({ terms }: Pick<Query, 'terms'>, joint: ' && ' | ' || '): Prisma.Sql | null {
  const wanted = terms.filter(({ not }) => !not)
  return wanted.length > 0 ? Prisma.sql`(${Prisma.join(wanted.map(termSql), joint)})` : null
}

/**
 * All that the index knows is asked in one, so that it gives what fulfils all of it. What a post is not to have is looked for in what that gave: the
 * index would first collect all posts that have it.
 */
function wordConditions(query: NumberedQuery): Prisma.Sql[] {
  const { terms } = query
  const wanted = [...terms.filter(({ not, optional }) => !not && !optional).map(termSql), ...anyOf(terms), ...marksOf(query, false), ...(isOfStories(query) ? [Prisma.sql`'''=story'''::tsquery`] : [])]
  const unwanted = [...terms.filter(({ not }) => not).map(termSql), ...marksOf(query, true)]
  return [
    ...(wanted.length > 0 ? [Prisma.sql`d.words @@ (${Prisma.join(wanted, ' && ')})`] : []),
    ...(unwanted.length > 0 ? [Prisma.sql`not d.words @@ (${Prisma.join(unwanted, ' || ')})`] : []),
  ]
}

/** Where all words are optional, one is to be there. */
function anyOf(terms: readonly Term[]): Prisma.Sql[] {
  const any = terms.some(({ not, optional }) => !not && !optional) ? null : wordsSql({ terms: terms.filter(({ optional }) => optional) }, ' || ')
  return any ? [any] : []
}

/** Whether a query finds no comments: nobody but its author is told the points of one, which has no title either. */
export function isOfStories({ terms, types, points }: Pick<NumberedQuery, 'terms' | 'types' | 'points'>): boolean {
  const wanted = types.filter(({ not }) => !not)
  return hasBounds(points) || terms.some(({ inTitle, not }) => inTitle && !not) || (wanted.length > 0 && wanted.every(({ value }) => value !== 'comment'))
}

/** People, sites and types of which one has to be there, or none. The values hold neither quotation marks nor backslashes. */
function marksOf({ authors, sites, types }: NumberedQuery, not: boolean): Prisma.Sql[] {
  const chosen = <Value>(given: readonly Choice<Value>[], markOf: (value: Value) => string) => given.filter((choice) => choice.not === not).map(({ value }) => `'${markOf(value)}'`).join(' | ')
  return [chosen(authors, (id) => `=by:${id}`), chosen(sites, (site) => `=site:${site}`), chosen(types, (type) => `=${type}`)].flatMap((marks) => (marks ? [Prisma.sql`${marks}::tsquery`] : []))
}

function within(value: Prisma.Sql, { least, most }: Bounds): Prisma.Sql[] {
  return [...(least === null ? [] : [Prisma.sql`${value} >= ${least}`]), ...(most === null ? [] : [Prisma.sql`${value} <= ${most}`])]
}

function hasBounds({ least, most }: Bounds): boolean {
  return least !== null || most !== null
}

function placeConditions({ after, before, storyId, further = [] }: NumberedQuery): Prisma.Sql[] {
  return [
    ...further,
    ...(after ? [Prisma.sql`d.created_at >= ${after}`] : []),
    ...(before ? [Prisma.sql`d.created_at < ${before}`] : []),
    ...(storyId ? [Prisma.sql`i.story_id = ${storyId}`] : []),
  ]
}
