import { db } from '@/lib/db'
import { paths } from '@/lib/paths'
import { shortNumber, type Row } from '../report'
import type { Seeded } from '../seed/seed'
import { growth, timeBeside } from './request'

const SLOWEST = 1.5
/** Comments that are new to the reader, of a thread of 1,000. */
const NEWS = 300

/** What marks cost that are one reader's alone: a thread with comments that are new to them, against the same with none. */
export async function measureMarks({ threads: [, middle], reader }: Seeded, site: string): Promise<Row> {
  const plain = { url: `${site}${paths.item(middle.id)}`, headers: {} }
  const page = { ...plain, headers: { cookie: reader } }
  const none = await timeBeside(page, plain)
  await db().$executeRaw`
    update visits set seen_at = now(), since = (select created_at from items where story_id = ${middle.id} and kind = 'comment' order by created_at desc offset ${NEWS} limit 1)
    where story_id = ${middle.id}`
  const marked = await timeBeside(page, plain)
  const { ratio, figure } = growth(marked, none)
  return rowOf(`thread of 1,000, ${NEWS} of them new to the reader, against none`, figure, { ratio, ms: marked.ms, against: none.ms })
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
    const first = { url: `${site}${paths.common(list)}`, headers: {} }
    const far = { url: `${site}${paths.common(list, { after: deep.id, rank: deep.count + 1 })}`, headers: {} }
    const { ms, share } = await timeBeside(far, first)
    const against = ms / share
    rows.push(rowOf(`/${list}, after ${shortNumber(deep.count)}, against its first page`, `${shortNumber(share)} × (${shortNumber(ms)} ms against ${shortNumber(against)} ms)`, { ratio: share, ms, against }))
  }
  return rows
}

function rowOf(what: string, figure: string, data: { ratio: number; ms: number; against: number }): Row {
  return { what, figure, target: `at most ${SLOWEST} ×`, met: data.ratio <= SLOWEST, data }
}
