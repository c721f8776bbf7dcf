import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fetchList, fetchText } from '@/lib/importing/fetch-item'
import { fetchToFile } from '@/lib/importing/fetch-to-file'
import { ImportRefused } from '@/lib/importing/import-items'
import { dataFolder } from '../setup/data-folder'
import { Failure } from '../setup/failure'
import { clearBar, drawBar, say } from '../setup/progress'
import type { Live } from './arguments'

/**
 * Fetches threads into a file in the data folder. Where the command was stopped, the same command goes on with the same file.
 * @returns the file, and what to do when it has been imported
 * @throws Failure when the server does not answer
 */
export async function fetchWanted({ from, what }: Live): Promise<{ file: string; done: () => Promise<void> }> {
  const folder = join(dataFolder(), 'imports')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${createHash('sha256').update(`${from} ${what}`).digest('hex').slice(0, 16)}.jsonl`)
  if (existsSync(file)) say('Going on with what was fetched before this import was stopped.')
  try {
    const roots = typeof what === 'number' ? [what] : await fetchList(from, what)
    await fetchToFile(file, from, roots, (items, waiting) => drawBar('Fetching', items / (items + waiting), `${items} items, ${waiting} to go`))
  } catch (error) {
    throw error instanceof ImportRefused ? new Failure(`${error.message} What was fetched is kept: the same command goes on from there.`) : error
  } finally {
    clearBar()
  }
  return { file, done: () => rm(file) }
}

/**
 * @param place a web address or the name of a file
 * @returns the text there
 * @throws Failure when there is none
 */
export async function readStory(place: string): Promise<string> {
  if (/^https?:\/\//.test(place)) {
    const text = await fetchText(place)
    if (text === null) throw new Failure(`There is nothing at ${place}.`)
    return text
  }
  return readFile(place, 'utf8').catch((error: Error) => {
    throw new Failure(`The file ${place} cannot be read: ${error.message}.`)
  })
}
