import { db } from '@/lib/db'
import { paths } from '@/lib/paths'
import { shortNumber, type Row } from '../report'
import type { Seeded } from '../seed/seed'
import { timeOf } from './request'

const SLOWEST = 1.5
/** Comments that are new to the reader, of a thread of 1,000. */
const NEWS = 300

/** What marks cost that are one reader's alone: a thread with comments that are new to them, against the same with none. */
export async function measureMarks({ threads: [, middle], reader }: Seeded, site: string): Promise<Row> {
  const page = { url: `${site}${paths.item(middle.id)}`, headers: { cookie: reader } }
  const none = await timeOf(page)
  await db().$executeRaw`
    update visits set seen_at = now(), since = (select created_at from items where story_id = ${middle.id} and kind = 'comment' order by created_at desc offset ${NEWS} limit 1)
    where story_id = ${middle.id}`
  return rowOf(`thread of 1,000, ${NEWS} of them new to the reader, against none`, await timeOf(page), none)
}

/** What it costs to go on in a long list, by the number of what stands before: its first page, and one far down. */
export async function measureDepth(site: string): Promise<Row[]> {
  const [stories] = await db().$queryRaw<{ id: number; count: number }[]>`select id, 1000 as count from items where kind = 'story' and live order by created_at desc, id desc offset 1000 limit 1`
  const [comments] = await db().$queryRaw<{ id: number; count: number }[]>`
    select c.id, n.count from (select count(*)::int / 2 as count from items where kind = 'comment' and live) n
      cross join lateral (select id from items where kind = 'comment' and live order by created_at desc, id desc offset n.count limit 1) c`
  const rows: Row[] = []
  for (const [list, deep] of [['newest', stories], ['newcomments', comments]] as const) {
    if (!deep) continue
    const first = await timeOf({ url: `${site}${paths.common(list)}`, headers: {} })
    const far = await timeOf({ url: `${site}${paths.common(list, { after: deep.id, rank: deep.count + 1 })}`, headers: {} })
    rows.push(rowOf(`/${list}, after ${shortNumber(deep.count)}, against its first page`, far, first))
  }
  return rows
}

function rowOf(what: string, ms: number, against: number): Row {
  const ratio = ms / against
  return { what, figure: `${shortNumber(ratio)} × (${shortNumber(ms)} ms against ${shortNumber(against)} ms)`, target: `at most ${SLOWEST} ×`, met: ratio <= SLOWEST, data: { ratio, ms, against } }
}
