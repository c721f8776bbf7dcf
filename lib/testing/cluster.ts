import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openCluster } from '@/scripts/setup/cluster'
import { migrate } from '@/scripts/setup/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string
  }
}

/** Starts one real PostgreSQL for the whole run, with an empty migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(tmpdir(), { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-test-'))
  const cluster = await openCluster(folder)
  await hurry(cluster.url)
  await migrate(cluster.url)
  project.provide('templateUrl', cluster.url)
  return async () => {
    await cluster.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lets a database that nobody will miss do without waiting for the disk: after a crash of the machine nothing of it would be left. */
export async function hurry(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) await client.query(`alter system set ${setting} = off`)
  await client.query('select pg_reload_conf()').finally(() => client.end())
}
