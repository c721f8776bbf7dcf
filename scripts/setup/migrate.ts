import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Failure } from './failure'
import { ROOT } from './root'

const MIGRATIONS = join(ROOT, 'prisma/migrations')
/** Two commands that start together migrate one after the other. */
const MIGRATING = 7_265_018

/** The table Prisma's own tools keep, so that `prisma migrate status` and `deploy` agree with what was done here. */
const LEDGER = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text,
  rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

type Migration = { name: string; sql: string; checksum: string }

/**
 * Applies the migrations the database has not seen, each in one transaction together with its entry in the ledger: Prisma's own engine
 * needs a download, and through its driver adapter it would cut a migration at every semicolon.
 * @param url the database
 * @returns the names of those applied now
 * @throws Failure when one cannot be applied, was changed since, or the database is newer than this code
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    await client.query(LEDGER)
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select migration_name as name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
    )
    const pending = findPending(readMigrations(), new Map(rows.map(({ name, checksum }) => [name, checksum])))
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

function findPending(known: Migration[], applied: Map<string, string>): Migration[] {
  const changed = known.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
  if (changed) throw new Failure(`The migration ${changed.name} was changed after it was applied to this database: restore it and add a new one.`)
  const names = new Set(known.map(({ name }) => name))
  const foreign = [...applied.keys()].find((name) => !names.has(name))
  if (foreign) throw new Failure(`The database was made by a newer Colloquy (it has ${foreign}): update the code, or use another database.`)
  return known.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      'insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Failure(`The migration ${name} could not be applied: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => existsSync(join(MIGRATIONS, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}
