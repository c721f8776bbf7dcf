import { randomBytes } from 'node:crypto'
import pg from 'pg'

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
