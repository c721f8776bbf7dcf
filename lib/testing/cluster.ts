import { randomBytes } from 'node:crypto'
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
  await migrate(cluster.url)
  project.provide('templateUrl', cluster.url)
  return async () => {
    await cluster.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Copies the migrated database.
 * @param templateUrl a database nobody is connected to
 * @returns the copy's address, and how to drop it
 */
export async function copyDatabase(templateUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const template = new URL(templateUrl).pathname.slice(1)
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = Object.assign(new URL(templateUrl), { pathname: `/${name}` }).href
  const maintain = async (sql: string) => {
    const client = new pg.Client({ connectionString: Object.assign(new URL(templateUrl), { pathname: '/postgres' }).href })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await maintain(`create database ${name} template ${template}`)
  return { url, drop: () => maintain(`drop database ${name} with (force)`) }
}
