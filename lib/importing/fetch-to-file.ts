import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { parseJson, linesOf } from './lines'
import { fetchThreads } from './live'

/**
 * Fetches threads into a file of items. What such a file holds from an earlier time, when fetching was stopped, is not fetched again.
 * @param file is made, or added to
 * @param from the address of the API
 * @param roots what to fetch, with all below
 * @throws ImportRefused when an item cannot be had; the file keeps what was fetched
 */
export async function fetchToFile(file: string, from: string, roots: number[], onProgress?: (items: number, waiting: number) => void): Promise<void> {
  if (existsSync(file)) await dropTornLine(file)
  const handle = await open(file, 'a')
  try {
    for await (const line of fetchThreads(from, roots, { kept: keptLines(file), ...(onProgress && { onProgress }) })) await handle.write(`${line}\n`)
  } finally {
    await handle.close()
  }
}

function keptLines(file: string): AsyncGenerator<string> {
  return linesOf(createReadStream(file, { encoding: 'utf8' }))
}

/** Whoever stops the command may do so in the middle of a line. */
async function dropTornLine(file: string): Promise<void> {
  const whole = `${file}.whole`
  await pipeline(goodLines(file), createWriteStream(whole))
  await rename(whole, file)
}

async function* goodLines(file: string): AsyncGenerator<string> {
  for await (const line of keptLines(file)) if (parseJson(line) !== undefined) yield `${line}\n`
}
