import { Client, types } from 'pg'
import type { Prisma } from '@/prisma/client/client'
import { batched } from './batched'
import { connectionSettings, planOnce } from './connection'

const kept = globalThis as { colloquyHotConnection?: Promise<Client> | undefined }

/** What to read for many keys at once: `text` takes an array for each of the `columns` of a key, and names in `asked` (from 1) which key a row answers. */
type Statement<Key> = { name: string; text: string; columns: readonly ((key: Key) => unknown)[] }

/**
 * Makes a read that every load of the busiest pages needs. It goes past Prisma, whose share of so small a read is larger than PostgreSQL's.
 * @returns reads the row that answers a key; null where there is none
 */
export function hotRead<Key, Row extends object>({ name, text, columns }: Statement<Key>): (key: Key) => Promise<Row | null> {
  return batched(async (keys) => {
    const client = await connection()
    const { rows } = await client.query<Row & { asked: number }>({ name, text, values: columns.map((column) => keys.map(column)) })
    const answers: (Row | null)[] = keys.map(() => null)
    for (const { asked, ...answer } of rows) answers[asked - 1] = answer as unknown as Row
    return answers
  })
}

/**
 * @param sql whose values are numbers alone
 * @returns it as the text of a statement
 */
export function statementText({ strings, values }: Prisma.Sql): string {
  return strings.map((text, index) => (index === 0 ? text : `${Number(values[index - 1])}${text}`)).join('')
}

/** One connection for all of them, on which a statement need not wait for the answer to the one before. */
function connection(): Promise<Client> {
  if (kept.colloquyHotConnection) return kept.colloquyHotConnection
  const client = new Client({ ...connectionSettings(), pipeline: true, types: { getTypeParser: parserOf } })
  const opened = client.connect().then(() => planOnce(client)).then(() => findByKey(client)).then(() => client)
  const forget = () => {
    if (kept.colloquyHotConnection === opened) delete kept.colloquyHotConnection
  }
  client.on('error', forget).on('end', forget)
  opened.catch(forget)
  kept.colloquyHotConnection = opened
  return opened
}

/** The number of `int[]` in PostgreSQL's pg_type. */
const NUMBERS = 1007

const parserOf: typeof types.getTypeParser = (type, format) => (Number(type) === NUMBERS ? numbersOf : types.getTypeParser(type, format))

/** The library reads a list letter by letter, which for hundreds of numbers takes ten times as long. */
function numbersOf(list: string): number[] {
  return JSON.parse(`[${list.slice(1, -1)}]`)
}

/** Where few people were told of much, PostgreSQL would rather read through all of it until it meets enough that is one person's. */
async function findByKey(client: Client): Promise<void> {
  await client.query('set enable_seqscan = off')
}

/** Ends the connection, if there is one. */
export async function endHotReads(): Promise<void> {
  await (await kept.colloquyHotConnection?.catch(() => undefined))?.end()
}
