import { expect, it } from 'vitest'
import { db } from './db'
import { hotRead } from './hot-read'

const double = hotRead<number, { twice: number }>({
  name: 'double',
  text: `select asked::int, key * 2 as twice from unnest($1::int[]) with ordinality as q (key, asked) where key > 0`,
  columns: [(key) => key],
})

it('gives each key its own answer, and none to one without a row', async () => {
  expect(await Promise.all([double(1), double(-2), double(3)])).toEqual([{ twice: 2 }, null, { twice: 6 }])
})

it('reads on over a new connection when the old one was lost', async () => {
  await double(1)
  const lost = await db().$queryRaw<{ ended: boolean }[]>`
    select pg_terminate_backend(pid) as ended from pg_stat_activity where datname = current_database() and query like '%key * 2 as twice%' and pid <> pg_backend_pid()`
  expect(lost).toEqual([{ ended: true }])
  await expect.poll(() => double(2).catch(() => null)).toEqual({ twice: 4 })
})
