import type { Transaction } from '@/lib/db'
import type { Moved } from './tables'

type Column = { name: string; key: number | null; text: boolean }

/** @returns the columns that hold something of their own, in their order; PostgreSQL works out the others */
export async function columnsOf(tx: Transaction, table: Moved): Promise<Column[]> {
  return tx.$queryRaw<Column[]>`
    select a.attname::text as name, array_position(i.indkey::int2[], a.attnum) as key, a.atttypid = 'text'::regtype as text
    from pg_attribute a join pg_index i on i.indrelid = a.attrelid and i.indisprimary
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`
}

/** @returns a query for a table's rows as lines, in the order of its key, which is the same in every database */
export async function rowsOf(tx: Transaction, table: Moved): Promise<string> {
  const columns = await columnsOf(tx, table)
  const key = columns.filter((column) => column.key !== null).sort((a, b) => (a.key ?? 0) - (b.key ?? 0))
  const order = key.map(({ name, text }) => `"${name}"${text ? ' collate "C"' : ''}`).join(', ')
  const row = `(select r from (select ${columns.map(({ name }) => `t."${name}"`).join(', ')}) r)`
  return `select '{"table":"${table}","row":' || row_to_json(${row})::text || '}' as line from "${table}" t order by ${order}`
}

/** @returns where each sequence of the database is */
export async function listSequences(tx: Transaction): Promise<{ name: string; at: number; called: boolean }[]> {
  return tx.$queryRaw`
    select sequencename::text as name, coalesce(last_value, start_value)::float8 as at, last_value is not null as called
    from pg_sequences where schemaname = 'public' order by sequencename collate "C"`
}
