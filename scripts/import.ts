import type { ReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { disconnect } from '@/lib/db'
import { HACKER_NEWS, ImportRefused, importItems, type ImportReport } from '@/lib/importing/import-items'
import { importWhole, type RowCounts } from '@/lib/importing/import-whole'
import { linesOf } from '@/lib/importing/lines'
import { readLobsters } from '@/lib/importing/lobsters'
import type { Counts } from '@/lib/importing/place'
import { readHeader } from '@/lib/importing/read-header'
import { readArguments, type Wanted } from './import/arguments'
import { fetchWanted, readStory } from './import/fetch'
import { Failure } from './setup/failure'
import { clearBar, drawBar, say } from './setup/progress'
import { openSiteDatabase } from './setup/site-database'

const SHOWN_SKIPS = 20

/**
 * Imports a file of items or a whole forum, threads over the Hacker News API, or a story of Lobsters.
 * @param args what to import, and --renumber to give items new ids
 * @throws Failure when called wrongly, something cannot be read, or nothing can be imported
 */
export async function run(args: string[]): Promise<void> {
  const wanted = readArguments(args)
  const database = await openSiteDatabase()
  try {
    await importWanted(wanted)
  } catch (error) {
    throw error instanceof ImportRefused ? new Failure(error.message) : error
  } finally {
    clearBar()
    await disconnect()
    await database.release()
  }
}

async function importWanted(wanted: Wanted): Promise<void> {
  if (wanted.kind === 'file') return importFile(wanted.file, { renumber: wanted.renumber, source: HACKER_NEWS })
  if (wanted.kind === 'lobsters') return importStory(wanted.place)
  const { file, done } = await fetchWanted(wanted)
  await importFile(file, wanted)
  await done()
}

/** The story's own names are no ids, so its posts always get new ones. */
async function importStory(place: string): Promise<void> {
  const { source, lines } = await readLobsters(await readStory(place))
  printReport(await importItems(each(lines), { renumber: true, source }))
}

async function* each(lines: string[]): AsyncGenerator<string> {
  yield* lines
}

type HowToImport = { renumber: boolean; source: string }

async function importFile(file: string, how: HowToImport): Promise<void> {
  const { stream, bytes } = await openFile(file)
  try {
    await importStream(stream, bytes, how)
  } finally {
    stream.destroy()
  }
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

async function importStream(stream: ReadStream, bytes: number, { renumber, source }: HowToImport): Promise<void> {
  const onProgress = (lines: number) => {
    const fraction = bytes > 0 ? stream.bytesRead / bytes : 1
    drawBar('Importing', fraction, fraction < 1 ? `${lines} lines` : `${lines} lines read, storing them …`)
  }
  const { header, lines } = await readHeader(linesOf(stream))
  if (header?.part === 'private') printRows(await importWhole(header, lines, { onProgress }))
  else printReport(await importItems(lines, { renumber, source, onProgress }))
}

function printRows(counts: RowCounts): void {
  clearBar()
  const rows = Object.values(counts).reduce((total, count) => total + count, 0)
  say(`Imported a whole forum: ${rows} rows, of which ${counts.items ?? 0} are posts and ${counts.users ?? 0} accounts.`)
}

function printReport({ imported, alreadyHere, accountsMade, skipped, skippedCount }: ImportReport): void {
  clearBar()
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
