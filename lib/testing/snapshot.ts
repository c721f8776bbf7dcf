import { db } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'

/** What remembers that something was done, and the migrations. */
const HISTORY = ['moderation_log', 'notices', '_prisma_migrations']

/** @returns every row of every table, but for the log, who was told of it, and what tells that a thread is to be drawn anew */
export async function snapshot(): Promise<Record<string, unknown[]>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`
  const rows: Record<string, unknown[]> = {}
  for (const { name } of tables.filter((table) => !HISTORY.includes(table.name))) {
    const found = await db().$queryRaw<{ row: unknown }[]>`select to_jsonb(t) - ${name === 'threads' ? 'version' : ''} as row from ${Prisma.raw(`"${name}"`)} t order by 1`
    rows[name] = found.map(({ row }) => row)
  }
  return rows
}
