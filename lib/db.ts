import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient, type Prisma } from '@/prisma/client/client'
import { connectionSettings, planOnce } from './connection'
import { endHotReads } from './hot-read'
import { endPatientReads } from './patient-reads'

const POOL_SIZE = 20

/** Milliseconds. To open one takes tens of them, which whoever needs it waits for; closed sooner, they would be opened again and again. */
const IDLE = 60_000

/** Milliseconds: of a hundred people at once on a busy machine the last waits for the others rather than fail. */
const PATIENCE = { maxWait: 15_000, timeout: 15_000 }

const kept = globalThis as { colloquyDatabase?: PrismaClient }

/** @returns the one client of this process; hot reload keeps it */
export function db(): PrismaClient {
  return (kept.colloquyDatabase ??= new PrismaClient({
    adapter: new PrismaPg(newPool(), { disposeExternalPool: true, statementNameGenerator: ({ sql }) => statementName(sql) }),
    transactionOptions: PATIENCE,
  }))
}

function newPool(): Pool {
  return new Pool({ ...connectionSettings(), max: POOL_SIZE, idleTimeoutMillis: IDLE, onConnect: planOnce })
}

/** Ends this process's connections. */
export async function disconnect(): Promise<void> {
  await Promise.all([kept.colloquyDatabase?.$disconnect(), endHotReads(), endPatientReads()])
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
