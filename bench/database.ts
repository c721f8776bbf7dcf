import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disconnect } from '@/lib/db'
import { openSiteDatabase } from '@/scripts/setup/site-database'

/** A database that nobody else uses, in a folder that goes when the command ends. */
export type BenchDatabase = { folder: string; close: () => Promise<void> }

/** Opens a new, empty, migrated database. From now on the environment names it: this process and those it starts use it. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.env.DATA_DIR = folder
  // The forum's own database is not to be filled with made-up threads.
  delete process.env.DATABASE_URL
  process.env.NEXTAUTH_URL = 'http://localhost:3000'
  const database = await openSiteDatabase()
  const close = async () => {
    await disconnect()
    await database.release()
  }
  return { folder, close }
}
