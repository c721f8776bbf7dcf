import { db, type Transaction } from '@/lib/db'
import { newHeader, type Header } from './header'
import { publicItems } from './public-items'
import { MOVED } from './tables'
import { listSequences, rowsOf } from './whole'

/** Lines that are read and written at once. */
const BATCH = 500
const DAY_MS = 86_400_000

/**
 * Writes the forum as lines of JSON, as it was at one moment, however long it takes. The public part is what somebody reads who is not signed in, in the
 * Hacker News API's item format; the private part is every row of every table, of which another Colloquy is made.
 * @param part which of both
 * @param options.write is given some lines at a time, and waited for
 * @param options.onProgress is told how many lines there have been
 * @returns how many lines there are
 */
export async function exportForum(
  part: Header['part'],
  { write, onProgress }: { write: (lines: string) => Promise<void>; onProgress?: (lines: number) => void },
): Promise<number> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`set local timezone = 'UTC'`
      let count = 1
      await write(`${JSON.stringify(await newHeader(tx, part))}\n`)
      for await (const lines of part === 'private' ? everyRow(tx) : read(tx, publicItems)) {
        await write(lines.map((line) => `${line}\n`).join(''))
        count += lines.length
        onProgress?.(count)
      }
      return count
    },
    { isolationLevel: 'RepeatableRead', timeout: DAY_MS, maxWait: 10_000 },
  )
}

async function* everyRow(tx: Transaction): AsyncGenerator<string[]> {
  for (const table of MOVED) yield* read(tx, await rowsOf(tx, table))
  yield (await listSequences(tx)).map(({ name, at, called }) => JSON.stringify({ sequence: name, at, called }))
}

/** @param query yields a text `line` in each row */
async function* read(tx: Transaction, query: string): AsyncGenerator<string[]> {
  await tx.$executeRawUnsafe(`declare exported no scroll cursor for ${query}`)
  for (;;) {
    const rows = await tx.$queryRawUnsafe<{ line: string }[]>(`fetch ${BATCH} from exported`)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await tx.$executeRawUnsafe('close exported')
}
