import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const files = ['lib', 'server', 'components', 'scripts'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
const tests = files.filter((file) => file.endsWith('.test.ts'))
const needsDatabase = (file: string) => /from '(@\/lib|\.)\/(db|testing\/|create-account)/.test(readFileSync(join(root, file), 'utf8'))

/** A database for each file takes a second, so the tests that do without get none. */
export default defineConfig({
  resolve: { alias: { '@': root, 'server-only': `${root}/lib/testing/empty.ts` } },
  test: {
    // By default one processor is left idle. Threads begin sooner than processes.
    maxWorkers: 2,
    pool: 'threads',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { NEXTAUTH_SECRET: 'a secret for tests alone' },
    projects: [
      { extends: true, test: { name: 'database', include: tests.filter(needsDatabase), globalSetup: 'lib/testing/cluster.ts', setupFiles: 'lib/testing/each-file.ts' } },
      { extends: true, test: { name: 'alone', include: tests.filter((file) => !needsDatabase(file)), env: { DATABASE_URL: 'postgresql://nowhere.invalid/none' } } },
    ],
  },
})
