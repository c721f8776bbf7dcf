import { z } from 'zod'
import { db, type Transaction } from '@/lib/db'
import { latestMigration, type Header } from '@/lib/exporting/header'
import { MOVED, type Moved } from '@/lib/exporting/tables'
import { columnsOf } from '@/lib/exporting/whole'
import { withoutForeignKeys } from './foreign-keys'
import { ImportRefused } from './import-items'
import { parseJson } from './lines'

/** Triggers that write what is to be sent: that comes with the other rows, as far as it still waits. */
const QUEUEING = [
  ['notices', 'notices_queued'],
  ['items', 'items_tell_webhooks_new'],
  ['flags', 'flags_tell_webhooks'],
  ['moderation_log', 'moderation_log_tells_webhooks'],
] as const

const BATCH = { lines: 500, characters: 4_000_000 }
const DAY_MS = 86_400_000

const sequenceSchema = z.object({ sequence: z.string().max(63), at: z.int().min(1), called: z.boolean() })
const lineSchema = z.union([z.object({ table: z.enum(MOVED), row: z.record(z.string(), z.unknown()) }), sequenceSchema])

type Sequence = z.infer<typeof sequenceSchema>

/** Numbers of rows; a table without any is left out. */
export type RowCounts = Partial<Record<Moved, number>>

/**
 * Makes an empty forum the one that was exported with all that is private, as one transaction.
 * @param lines all of the file; the header's is empty
 * @param options.onProgress is told how many lines have been read, every now and then
 * @returns how many rows each table got
 * @throws ImportRefused when this forum is not empty or of another version, or a line is no good: half a forum is none
 */
export async function importWhole(header: Header, lines: AsyncIterable<string>, { onProgress }: { onProgress?: (lines: number) => void } = {}): Promise<RowCounts> {
  const counts = await db().$transaction(
    async (tx) => {
      await refuseOtherVersion(tx, header)
      await refuseFull(tx)
      await tx.$executeRaw`set local timezone = 'UTC'`
      await switchQueueing(tx, 'disable')
      const { counts, sequences } = await withoutForeignKeys(tx, () => storeLines(tx, lines, onProgress))
      await switchQueueing(tx, 'enable')
      // Last of all, since a sequence does not go back with a transaction that fails.
      for (const sequence of sequences) await setSequence(tx, sequence)
      return counts
    },
    { timeout: DAY_MS, maxWait: 10_000 },
  )
  await db().$executeRaw`analyze`
  return counts
}

async function switchQueueing(tx: Transaction, how: 'enable' | 'disable'): Promise<void> {
  for (const [table, trigger] of QUEUEING) await tx.$executeRawUnsafe(`alter table "${table}" ${how} trigger "${trigger}"`)
}

async function refuseOtherVersion(tx: Transaction, { migration }: Header): Promise<void> {
  const here = await latestMigration(tx)
  if (migration !== here) throw new ImportRefused(`The export was made at the migration ${migration}, this forum is at ${here}: bring both to the same version of Colloquy first.`)
}

async function refuseFull(tx: Transaction): Promise<void> {
  for (const table of MOVED) {
    await tx.$executeRawUnsafe(`lock table "${table}" in access exclusive mode`)
    const rows = await tx.$queryRawUnsafe<unknown[]>(`select 1 from "${table}" limit 1`)
    if (rows.length > 0) throw new ImportRefused('An export with private data makes a whole forum and can only be imported into an empty one, but this one has posts or accounts.')
  }
}

async function storeLines(tx: Transaction, lines: AsyncIterable<string>, onProgress?: (lines: number) => void): Promise<{ counts: RowCounts; sequences: Sequence[] }> {
  const counts: RowCounts = {}
  const sequences: Sequence[] = []
  let table: Moved = MOVED[0]
  let batch: string[] = []
  let characters = 0
  let number = 0
  const send = async () => {
    if (batch.length === 0) return
    await insertRows(tx, table, batch).catch((error: unknown) => refuseRows(table, number, error))
    counts[table] = (counts[table] ?? 0) + batch.length
    batch = []
    characters = 0
    onProgress?.(number)
  }
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const read = readLine(line, number)
    if ('sequence' in read) {
      sequences.push(read)
      continue
    }
    if (read.table !== table || batch.length >= BATCH.lines || characters >= BATCH.characters) await send()
    table = read.table
    batch.push(line)
    characters += line.length
  }
  await send()
  // They end the file: one without them was cut off.
  if (sequences.length === 0) throw new ImportRefused('The end of the file is missing, and nothing was imported.')
  return { counts, sequences }
}

function readLine(line: string, number: number): z.infer<typeof lineSchema> {
  const read = lineSchema.safeParse(parseJson(line))
  if (!read.success) throw new ImportRefused(`Line ${number} is neither a row of a table of this forum nor a sequence: the file is damaged or incomplete, and nothing was imported.`)
  return read.data
}

/** PostgreSQL reads the lines itself: every number and every moment is what it was. */
async function insertRows(tx: Transaction, table: Moved, lines: string[]): Promise<void> {
  const columns = (await columnsOf(tx, table)).map(({ name }) => `"${name}"`).join(', ')
  await tx.$executeRawUnsafe(
    `insert into "${table}" (${columns}) select ${columns} from unnest($1::text[]) line, json_populate_record(null::"${table}", line::json -> 'row')`,
    lines,
  )
}

function refuseRows(table: Moved, number: number, error: unknown): never {
  const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)
  throw new ImportRefused(`A row of ${table} in the lines up to ${number} is not what this forum can hold, and nothing was imported: ${reason}`)
}

async function setSequence(tx: Transaction, { sequence, at, called }: Sequence): Promise<void> {
  await tx.$executeRaw`
    select setval(format('%I', sequencename)::regclass, ${at}, ${called}) from pg_sequences where schemaname = 'public' and sequencename = ${sequence}`
}
