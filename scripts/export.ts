import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { disconnect } from '@/lib/db'
import { exportForum } from '@/lib/exporting/export-forum'
import { Failure } from './setup/failure'
import { clearBar, drawCount, say } from './setup/progress'
import { openSiteDatabase } from './setup/site-database'

const USAGE = 'Usage: npm run --silent export -- [--private] [--out FILE.jsonl] (to the standard output unless a file is named).'
/** Of a private export: it holds addresses and what passwords are checked by. */
const OWNER_ONLY = 0o600

type Part = 'public' | 'private'

/**
 * Exports the forum.
 * @param args --private for everything, by default what everybody may read; --out and the name of a file
 * @throws Failure when called wrongly, or what was exported cannot be written
 */
export async function run(args: string[]): Promise<void> {
  const { part, file } = readArguments(args)
  const database = await openSiteDatabase()
  try {
    const count = file ? await exportToFile(part, file) : await exportTo(part, process.stdout)
    clearBar()
    say(`Exported ${count} lines${file ? ` to ${file}` : ''}.`)
  } finally {
    await disconnect()
    await database.release()
  }
}

function readArguments(args: string[]): { part: Part; file: string | null } {
  const { private: whole, out } = parse(args)
  return { part: whole ? 'private' : 'public', file: out ? resolve(process.env.INIT_CWD ?? '.', out) : null }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { private: { type: 'boolean' }, out: { type: 'string' } } }).values
  } catch {
    throw new Failure(USAGE)
  }
}

/** Half an export has another name. */
async function exportToFile(part: Part, file: string): Promise<number> {
  const half = `${file}.part`
  const stream = createWriteStream(half, { mode: OWNER_ONLY })
  try {
    const count = await exportTo(part, stream)
    await finished(stream.end())
    await rename(half, file)
    return count
  } catch (error) {
    stream.destroy()
    await rm(half, { force: true })
    throw error
  }
}

async function exportTo(part: Part, stream: Writable): Promise<number> {
  return exportForum(part, { write: (lines) => written(stream, lines), onProgress: (lines) => drawCount('Exporting', `${lines} lines`) })
}

/** Waits until the lines have gone, so that a slow reader is not outrun. */
async function written(stream: Writable, lines: string): Promise<void> {
  await new Promise<void>((done, failed) => {
    stream.write(lines, (error) => (error ? failed(new Failure(`The export cannot be written: ${error.message}.`)) : done()))
  })
}
