import 'server-only'
import { limitOf } from '@/lib/page-limit'
import type { KeyedPage, SearchOrder } from '@/lib/paths'
import type { Read } from '@/lib/patient-reads'
import { settings } from '@/lib/settings'
import type { Sight } from '@/lib/stories/sight'
import { Prisma } from '@/prisma/client/client'
import { isOfStories, matching, wordsSql, type NumberedQuery, type Source } from './conditions'

const { counted, few, many, compared } = settings.search

/** Who searches for what, in which order, after which result the page goes on, and how many results are wanted. */
export type Looking = { query: NumberedQuery; sight: Sight; order: SearchOrder; page: KeyedPage | null; size: number }

/** Posts in their order, as many as are wanted; `count` of all of them, up to one more than are counted. */
export type FoundIds = { ids: number[]; count: number }

/**
 * Finds a page of what matches. The index gives matches in no order, so few are ordered as they are. Of many, which a common word finds, the first
 * by date or points are met soon in the order of their own index; to be compared for relevance, the first of both are taken.
 */
export async function find(read: Read, looking: Looking): Promise<FoundIds> {
  const { query, sight, order, page, size } = looking
  const some = await idsOf(read, Prisma.sql`select d.item_id as id ${matching(query, sight)} limit ${limitOf(counted + 1)}`)
  const count = some.length
  if (count <= counted) return { ids: await inOrder(read, some, looking), count }
  if (order !== 'relevance') return { ids: await first(read, looking, windows[order](query, page), order, size, page), count }
  const most = Math.max(compared, size)
  const candidates = await Promise.all([first(read, looking, [mostPoints(query, null, many)], 'points', most, null), inWindow(read, looking, latest(query, null, few), 'date', most, null)])
  return { ids: await inOrder(read, [...new Set(candidates.flat())], looking), count }
}

async function idsOf(read: Read, select: Prisma.Sql): Promise<number[]> {
  return (await read<{ id: number }>(select)).map(({ id }) => id)
}

function inOrder(read: Read, ids: readonly number[], { query, order, page, size }: Looking): Promise<number[]> {
  const value = order === 'relevance' ? relevance(query) : values[order]
  return idsOf(read, Prisma.sql`
    select d.item_id as id from search_documents d join search_points p on p.item_id = d.item_id
    where d.item_id = any(${[...ids]}) ${after(value, page)} order by ${value} desc, d.item_id desc limit ${limitOf(size)}`)
}

const values = { date: Prisma.sql`d.created_at`, points: Prisma.sql`p.points` }

/**
 * How often and how near to one another the words stand in a post, for its length; in titles they count most (the weights of D, C, B and A), and
 * what many voted for counts for more, by the logarithm of its points.
 */
function relevance(query: NumberedQuery): Prisma.Sql {
  return Prisma.sql`(ts_rank('{0.1, 0.2, 0.4, 1}', d.words, ${wordsSql(query, query.terms.some(({ optional }) => optional) ? ' || ' : ' && ')}, 1) * (1 + ln(greatest(p.points, 1)) / 4))`
}

function after(value: Prisma.Sql, page: KeyedPage | null): Prisma.Sql {
  return page
    ? Prisma.sql`and (${value}, d.item_id) < (select ${value}, d.item_id from search_documents d join search_points p on p.item_id = d.item_id where d.item_id = ${page.after})`
    : Prisma.empty
}

/** Looks through ever longer parts of all posts; if too few are met, they are rare enough for all of them to be collected. */
async function first(read: Read, looking: Looking, parts: readonly Source[], order: 'points' | 'date', count: number, page: KeyedPage | null): Promise<number[]> {
  const { query, sight, size } = looking
  // What stands in one thread is nowhere near the first of all posts.
  for (const part of query.storyId === null ? parts : []) {
    const met = await inWindow(read, looking, part, order, count, page)
    if (met.length >= size) return met
  }
  const points = order === 'points' ? Prisma.sql`join search_points p on p.item_id = d.item_id` : Prisma.empty
  return idsOf(read, Prisma.sql`
    with d as materialized (select d.item_id, d.created_at ${matching(query, sight)})
    select d.item_id as id from d ${points} where true ${after(values[order], page)} order by ${values[order]} desc, d.item_id desc limit ${limitOf(count)}`)
}

function inWindow(read: Read, { query, sight }: Looking, source: Source, order: 'points' | 'date', count: number, page: KeyedPage | null): Promise<number[]> {
  return idsOf(read, Prisma.sql`select d.item_id as id ${matching(query, sight, source)} ${after(values[order], page)} order by ${values[order]} desc, d.item_id desc limit ${limitOf(count)}`)
}

/** Where the first of what many posts match are looked for. */
const windows = {
  points: (query: NumberedQuery, page: KeyedPage | null) => [eachOf(query, page), mostPoints(query, page, many)],
  date: (query: NumberedQuery, page: KeyedPage | null) => [latest(query, page, many)],
}

/** Looks the few with the most points up one after another, until enough match. PostgreSQL would collect first all that match, which are many more. */
function eachOf(query: NumberedQuery, page: KeyedPage | null): Source {
  return { from: Prisma.sql`${pointsSql(query, page, few)} p cross join lateral (select * from search_documents d where d.item_id = p.item_id offset 0) d`, hasPoints: true }
}

function mostPoints(query: NumberedQuery, page: KeyedPage | null, length: number): Source {
  return { from: Prisma.sql`search_documents d join ${pointsSql(query, page, length)} p on p.item_id = d.item_id`, hasPoints: true }
}

function latest({ after: from, before }: NumberedQuery, page: KeyedPage | null, length: number): Source {
  const documents = Prisma.sql`(select * from search_documents d where ${from ? Prisma.sql`d.created_at >= ${from}` : Prisma.sql`true`} ${before ? Prisma.sql`and d.created_at < ${before}` : Prisma.empty}
    ${page ? Prisma.sql`and (d.created_at, d.item_id) < (select k.created_at, k.item_id from search_documents k where k.item_id = ${page.after})` : Prisma.empty}
    order by d.created_at desc, d.item_id desc limit ${limitOf(length)})`
  return { from: Prisma.sql`${documents} d`, hasPoints: false }
}

function pointsSql(query: NumberedQuery, page: KeyedPage | null, length: number): Prisma.Sql {
  return Prisma.sql`(select * from search_points p where ${isOfStories(query) ? Prisma.sql`p.is_story` : Prisma.sql`true`} ${query.points.most === null ? Prisma.empty : Prisma.sql`and p.points <= ${query.points.most}`}
    ${page ? Prisma.sql`and (p.points, p.item_id) < (select k.points, k.item_id from search_points k where k.item_id = ${page.after})` : Prisma.empty}
    order by p.points desc, p.item_id desc limit ${limitOf(length)})`
}
