import { DatabaseError, Pool, type ClientBase } from 'pg'
import type { Prisma } from '@/prisma/client/client'
import { connectionSettings } from './connection'
import { settings } from './settings'

const { atOnce, patience } = settings.search

const kept = globalThis as { colloquyPatientReads?: Pool | undefined }

/** Asks the database for rows. */
export type Read = <Row extends object>(statement: Prisma.Sql) => Promise<Row[]>

/** What PostgreSQL says when a statement took longer than it may (query_canceled). */
const CANCELLED = '57014'

/**
 * Reads for as long as there is patience for it, past Prisma, whose share of half a dozen statements is larger than that of some searches. Each
 * statement is planned for its own values, since how common a word is decides where to begin.
 * @returns null where it took longer
 */
export async function patiently<Answer>(ask: (read: Read) => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask(async <Row extends object>({ text, values }: Prisma.Sql) => (await pool().query<Row>({ text, values })).rows)
  } catch (error) {
    if (error instanceof DatabaseError && error.code === CANCELLED) return null
    throw error
  }
}

function pool(): Pool {
  // A connection that is lost while it waits is replaced by the next that is needed.
  return (kept.colloquyPatientReads ??= new Pool({ ...connectionSettings(), max: atOnce, onConnect: prepare }).on('error', () => undefined))
}

/**
 * What an index finds and does not fit is noted by the page, not by the post: of a word in 7 of 100 posts that takes a quarter of the time, and the few pages
 * that are read then are soon looked through. What a join keeps may be as large as PostgreSQL allows otherwise.
 */
const LITTLE_MEMORY = "set work_mem = '256kB'; set hash_mem_multiplier = 32"

/**
 * One processor for each, and no code that is compiled, which takes longer than the search. Of a common word the first are soon found, one after
 * another; to merge them with all posts, as PostgreSQL would, takes far longer.
 */
async function prepare(client: ClientBase): Promise<void> {
  await client.query(`set statement_timeout = ${patience}; set jit = off; set random_page_cost = 1.1; set max_parallel_workers_per_gather = 0; set enable_mergejoin = off; ${LITTLE_MEMORY}`)
}

/** Ends the connections, if there are any. */
export async function endPatientReads(): Promise<void> {
  const open = kept.colloquyPatientReads
  delete kept.colloquyPatientReads
  await open?.end()
}
