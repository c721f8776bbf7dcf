import { shortNumber, type Row } from '../report'
import type { Seeded } from '../seed/seed'
import { timeOf } from './request'

const SLOWEST = 50

/** What it costs to give a program a thread of 1,000 comments in one answer, once it is made. */
export async function measureItemTree({ threads: [, middle] }: Seeded, site: string): Promise<Row> {
  const ms = await timeOf({ url: `${site}/api/v1/items/${middle.id}`, headers: {} })
  return { what: 'search API, items/ID of a thread of 1,000', figure: `${shortNumber(ms)} ms`, target: `at most ${SLOWEST} ms`, met: ms <= SLOWEST, data: { ms } }
}
