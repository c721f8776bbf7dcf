import { sessionCookie } from '@/lib/accounts/session'
import { paths } from '@/lib/paths'
import { plainRow, type Row } from '../report'
import { planOversight } from '../seed/oversight'
import { growth, timeBeside, type Timed } from './request'

/** Enough for a full page of each, of the rarest act, too. */
const FEW = 300
const MANY = 100_000
const SLOWEST = 1.5

/** What is looked at, by what the table calls it. */
const PAGES: Record<string, string> = {
  'log': paths.log(),
  'log, of one act': paths.log({ act: 'kill', who: 'flags' }),
  'queue': paths.desk(),
  'gone': paths.gone(),
  'gone, a word in all of it': paths.gone({ words: 'everybody' }),
  'gone, a word in one of 97': paths.gone({ words: 'rarely' }),
  'gone, a reason of one in 97': paths.gone({ reason: 'rarely' }),
}

/** To find few among many, all that were found are put in order; that takes longer the more there are, so nothing is asked of it. */
const SEARCHES = ['gone, a word in one of 97', 'gone, a reason of one in 97']

/** Looks through what moderators look through while it is short, and again when it is long. */
export async function measureOversight(site: string): Promise<Row[]> {
  const { moderatorId, fill } = await planOversight()
  const { name, value } = await sessionCookie({ userId: moderatorId, epoch: 0 })
  const headers = { cookie: `${name}=${value}` }
  const plain = { url: site + paths.guidelines(), headers: {} }
  const timeAt = (path: string) => timeBeside({ url: site + path, headers }, plain)
  await fill(FEW)
  const short: { page: string; path: string; few: Timed }[] = []
  for (const [page, path] of Object.entries(PAGES)) short.push({ page, path, few: await timeAt(path) })
  await fill(MANY)
  const rows: Row[] = []
  for (const { page, path, few } of short) rows.push(rowOf(page, await timeAt(path), few))
  return rows
}

function rowOf(page: string, many: Timed, few: Timed): Row {
  const { ratio, figure } = growth(many, few)
  const what = `${page}, ${MANY.toLocaleString('en-GB')} entries against ${FEW}`
  const data = { ratio, many: many.ms, few: few.ms }
  return SEARCHES.includes(page) ? plainRow(what, figure, data) : { what, figure, target: `at most ${SLOWEST} ×`, met: ratio <= SLOWEST, data }
}
