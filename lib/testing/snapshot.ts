import { db } from '@/lib/db'

/** What remembers that something was done, and the migrations. */
const HISTORY = ['moderation_log', 'notices', '_prisma_migrations']

/** What tells that a thread is to be drawn anew, that somebody was signed out, and since when a post waits for whom. */
const PASSING = ['version', 'session_epoch', 'opened_at', 'claimed_by_id', 'claimed_at']

/** @returns every row of every table, but for the log and who was told of it: what an act and its undoing leave as it was */
export async function snapshot(): Promise<Record<string, unknown[]>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`
  const read = async (name: string) => (await db().$queryRawUnsafe<{ row: unknown }[]>(`select to_jsonb(t) - $1::text[] as row from "${name}" t order by 1`, PASSING)).map(({ row }) => row)
  const kept = tables.filter(({ name }) => !HISTORY.includes(name))
  return Object.fromEntries(await Promise.all(kept.map(async ({ name }) => [name, await read(name)] as const)))
}
