import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { dataFolder, exclusively } from './data-folder'
import { Failure } from './failure'
import { step } from './progress'
import { ROOT } from './root'

const BUILD_STAMP = join(ROOT, '.next/source-hash')
const CLIENT_STAMP = join(ROOT, 'prisma/client/schema-hash')
const CLIENT_SOURCE = ['prisma/schema.prisma', 'package-lock.json']
const BUILD_SOURCE = ['app', 'components', 'lib', 'next.config.js', 'postcss.config.js', 'tsconfig.json', ...CLIENT_SOURCE]

/** Makes Prisma's client if the schema changed since. */
export async function ensureClient(): Promise<void> {
  await exclusively(dataFolder(), async () => {
    const hash = hashOf(CLIENT_SOURCE)
    if (isCurrent(CLIENT_STAMP, hash)) return
    await step('Generating the database client', async () =>
      // Prisma wants a migration engine to exist even where it is not used, and would download one.
      node(['node_modules/prisma/build/index.js', 'generate'], { PRISMA_SCHEMA_ENGINE_BINARY: join(ROOT, 'package.json'), PRISMA_HIDE_UPDATE_MESSAGE: '1' }),
    )
    writeFileSync(CLIENT_STAMP, hash)
  })
}

/** Builds the site for production if its source changed since. */
export async function ensureBuild(): Promise<void> {
  await exclusively(dataFolder(), async () => {
    const hash = hashOf(BUILD_SOURCE)
    if (isCurrent(BUILD_STAMP, hash)) return
    await step('Building the site (about half a minute)', async () => node(['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' }))
    writeFileSync(BUILD_STAMP, hash)
  })
}

function isCurrent(stamp: string, hash: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update('\0').update(readFileSync(join(ROOT, file))).update('\0')
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (/\.[a-z]+$/.test(path)) return existsSync(join(ROOT, path)) ? [path] : []
  return readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort()
}

/** @throws Failure when it fails; what it said before is shown then alone */
async function node(args: string[], environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [status, ...said] = await Promise.all([once(child, 'exit').then(([code]) => code as number | null), text(child.stdout), text(child.stderr)])
  if (status === 0) return
  const output = said.join('\n')
  if (/no space left on device|ENOSPC/i.test(output)) throw new Failure('The disk is full: free some space and try again.')
  console.error(output.trim())
  throw new Failure(`${args.slice(-1)[0] === 'build' ? 'The site could not be built' : 'The database client could not be generated'}; the message above says why.`)
}
