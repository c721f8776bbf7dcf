import { db } from '@/lib/db'
import { shortNumber, type Row } from '../report'
import { startItems } from '../servers/start'
import { compare } from './load'

const LEAST = 0.5
const EFFORT = { rounds: 7, seconds: 0.7 }

/** Asks the item API for a story with comments, a comment and lists, and a bare server that asks the database the same. */
export async function measureItemApi(site: string): Promise<Row[]> {
  const bare = await startItems()
  try {
    const rows: Row[] = []
    for (const [what, path] of await asked()) {
      const reached = await compare({ site: { url: site + path, headers: {} }, bare: { url: bare.url + path, headers: {} } }, EFFORT)
      const { ratio, rate } = reached.bare
      const failures = reached.site.failures + reached.bare.failures
      const figure = `${shortNumber(ratio)} × (${shortNumber(reached.site.rate)} against ${shortNumber(rate)} requests/s)${failures > 0 ? `, ${failures} FAILED` : ''}`
      rows.push({ what: `item API among 1,000,000 items: ${what}, against a bare server`, figure, target: `at least ${LEAST} ×`, met: ratio >= LEAST && failures === 0, data: { ratio, rate: reached.site.rate, otherRate: rate, failures } })
    }
    return rows
  } finally {
    await bare.stop()
  }
}

async function asked(): Promise<[string, string][]> {
  const { storyId } = await db().thread.findFirstOrThrow({ where: { commentCount: { gte: 10, lte: 20 } }, orderBy: { storyId: 'desc' }, select: { storyId: true } })
  const { id } = await db().item.findFirstOrThrow({ where: { storyId, kind: 'comment' }, select: { id: true } })
  return [['a story', `/v0/item/${storyId}.json`], ['a comment', `/v0/item/${id}.json`], ['top stories', '/v0/topstories.json'], ['new stories', '/v0/newstories.json']]
}
