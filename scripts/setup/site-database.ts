import pg from 'pg'
import { openCluster, type OpenDatabase } from './cluster'
import { dataFolder, readSecrets } from './data-folder'
import { Failure } from './failure'
import { migrate } from './migrate'
import { say } from './progress'

/** The forum's database, ready for use by lib/. */
export type SiteDatabase = {
  embedded: boolean
  /** Ends the use of it; the embedded one stops when nobody else uses it. */
  release: () => Promise<void>
  /** Until this is called, Ctrl-C releases the database and ends the command. */
  handOverSignals: () => void
}

const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Opens the database every command works on: DATABASE_URL, or else the embedded one in the data folder, whether or not the site runs.
 * Completes the environment that lib/env.ts reads, and migrates.
 * @throws Failure when the database cannot be reached or migrated
 */
export async function openSiteDatabase(): Promise<SiteDatabase> {
  const folder = dataFolder()
  const own = process.env.DATABASE_URL
  const secrets = readSecrets(folder)
  const database: OpenDatabase = own ? { url: own, release: async () => undefined } : await openCluster(folder)
  if (own) await refuseUnreachable(own)
  process.env.DATABASE_URL = database.url
  process.env.NEXTAUTH_SECRET ??= secrets.authSecret
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= secrets.actionsKey
  try {
    const applied = await migrate(database.url)
    if (applied.length > 0) say(`Database migrated (${applied.join(', ')})`)
  } catch (error) {
    await database.release()
    throw error
  }
  const interrupt = () => void database.release().finally(() => process.exit(130))
  for (const signal of SIGNALS) process.once(signal, interrupt)
  return {
    embedded: !own,
    release: database.release,
    handOverSignals: () => SIGNALS.forEach((signal) => process.off(signal, interrupt)),
  }
}

/** @returns when the command is told to stop */
export async function stopSignal(): Promise<void> {
  await new Promise<void>((resolve) => SIGNALS.forEach((signal) => process.on(signal, () => resolve())))
}

async function refuseUnreachable(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Failure('DATABASE_URL is not the address of a PostgreSQL: it should look like postgresql://user:password@host:5432/name.')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    const { host } = new URL(url)
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error)
    throw new Failure(`The database at ${host} cannot be reached (${reason}): check DATABASE_URL and that the server runs.`)
  } finally {
    await client.end().catch(() => undefined)
  }
}
