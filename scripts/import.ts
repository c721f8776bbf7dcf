import type { ReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { disconnect } from '@/lib/db'
import { ImportRefused, importItems, type ImportReport } from '@/lib/importing/import-items'
import { linesOf } from '@/lib/importing/lines'
import type { Counts } from '@/lib/importing/place'
import { Failure } from './setup/failure'
import { clearBar, drawBar, say } from './setup/progress'
import { openSiteDatabase } from './setup/site-database'

const USAGE = 'Usage: npm run import -- FILE.jsonl [--renumber] (one item a line in the format of the Hacker News API).'
const SHOWN_SKIPS = 20

/**
 * Imports a file of items.
 * @param args the file's name, and --renumber to give its items new ids
 * @throws Failure when called wrongly, the file cannot be read, or nothing can be imported
 */
export async function run(args: string[]): Promise<void> {
  const { file, renumber } = readArguments(args)
  const { stream, bytes } = await openFile(file)
  const database = await openSiteDatabase()
  try {
    printReport(await importStream(stream, bytes, renumber))
  } finally {
    stream.destroy()
    await disconnect()
    await database.release()
  }
}

function readArguments(args: string[]): { file: string; renumber: boolean } {
  const [file, ...others] = args.filter((arg) => arg !== '--renumber')
  if (file === '-') throw new Failure('Items are imported from a file, not from the standard input: save them first and give the name of the file.')
  if (!file || others.length > 0 || file.startsWith('-')) throw new Failure(USAGE)
  // npm runs in the folder of package.json; people name files from where they stand.
  return { file: resolve(process.env.INIT_CWD ?? '.', file), renumber: args.includes('--renumber') }
}

async function openFile(file: string): Promise<{ stream: ReadStream; bytes: number }> {
  try {
    const handle = await open(file)
    const stat = await handle.stat()
    if (stat.isDirectory()) throw new Failure(`${file} is a folder: give the name of a file.`)
    return { stream: handle.createReadStream({ encoding: 'utf8' }), bytes: stat.size }
  } catch (error) {
    if (error instanceof Failure) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new Failure(code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read: ${message}.`)
  }
}

async function importStream(stream: ReadStream, bytes: number, renumber: boolean): Promise<ImportReport> {
  const onProgress = (lines: number) => {
    const fraction = bytes > 0 ? stream.bytesRead / bytes : 1
    drawBar('Importing', fraction, fraction < 1 ? `${lines} lines` : `${lines} lines read, storing them …`)
  }
  try {
    return await importItems(linesOf(stream), { renumber, onProgress })
  } catch (error) {
    throw error instanceof ImportRefused ? new Failure(error.message) : error
  } finally {
    clearBar()
  }
}

function printReport({ imported, alreadyHere, accountsMade, skipped, skippedCount }: ImportReport): void {
  for (const { line, reason } of skipped.slice(0, SHOWN_SKIPS)) say(`Line ${line} was skipped. ${reason}`)
  if (skippedCount > SHOWN_SKIPS) say(`… and ${skippedCount - SHOWN_SKIPS} more lines.`)
  const kinds = Object.entries(imported).map(([kind, count]) => `${kind} ${count}`).join(', ')
  say(
    `Imported ${sum(imported)} items${kinds && ` (${kinds})`} and made ${accountsMade} accounts; ` +
      `${sum(alreadyHere)} items were here already, ${skippedCount} lines were skipped.`,
  )
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
