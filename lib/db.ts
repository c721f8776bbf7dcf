import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient, type Prisma } from '@/prisma/client/client'
import { env } from './env'
import { endHotReads } from './hot-read'

const POOL_SIZE = 20
/** Without it an exhausted pool looks like a hang. */
const POOL_WAIT_MS = 5000

const kept = globalThis as { colloquyDatabase?: PrismaClient }

/** @returns the one client of this process; hot reload keeps it */
export function db(): PrismaClient {
  return (kept.colloquyDatabase ??= new PrismaClient({
    adapter: new PrismaPg(newPool(), { disposeExternalPool: true, statementNameGenerator: ({ sql }) => statementName(sql) }),
  }))
}

function newPool(): Pool {
  return new Pool({
    connectionString: env().DATABASE_URL,
    max: POOL_SIZE,
    connectionTimeoutMillis: POOL_WAIT_MS,
    onConnect: async (client) => {
      // PostgreSQL takes a list of unknown length for ten rows and would plan such a query each time, which takes longer than running it.
      await client.query('set plan_cache_mode = force_generic_plan')
    },
  })
}

/** Ends this process's connections. */
export async function disconnect(): Promise<void> {
  await Promise.all([kept.colloquyDatabase?.$disconnect(), endHotReads()])
}

/** The client inside a transaction. */
export type Transaction = Prisma.TransactionClient

/** More different statements than this are not the forum's own few but lists of varying length. */
const MOST_STATEMENTS = 300
const UNNAMED = ''
const names = new Map<string, string>()

/** A statement with a name is parsed and planned once for each connection: a third of the time of a small query. */
function statementName(sql: string): string {
  const known = names.get(sql)
  if (known) return known
  if (names.size >= MOST_STATEMENTS) return UNNAMED
  const name = `colloquy_${names.size}`
  names.set(sql, name)
  return name
}
