import { spawnSync } from 'node:child_process'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { db } from '@/lib/db'
import { paths } from '@/lib/paths'
import { Failure } from '@/scripts/setup/failure'
import { shortNumber, type Row } from '../report'
import { startSite } from '../servers/start'

const STREAMS = 1000
const MOST_MEGABYTES = 100
/** The chores of the forum, which begin two seconds after it, then have the connections they need. */
const CHORES_MS = 5000
/** What the forum's pool opened for a moment goes after an idle minute; what a stream holds stays. */
const SETTLED_MS = 75_000

/**
 * Opens streams of new comments to a site of its own, and posts one. What one open stream that has heard of a comment costs, in memory and
 * connections, comes with the forum; what a thousand more cost is measured.
 * @param storyId the thread they wait for
 * @param authorId who comments
 */
export async function measureStreams(storyId: number, authorId: number): Promise<Row[]> {
  // As behind a proxy, so that each reader has an address of their own.
  const site = await startSite({ TRUST_PROXY: '1' })
  const url = site.url + paths.liveThread(storyId)
  try {
    const first = await open(url, 0)
    await hearAll([first], storyId, authorId)
    await pause(CHORES_MS)
    const before = { megabytes: megabytesOf(site.pid), connections: await connections() }
    const streams = await Promise.all(Array.from({ length: STREAMS }, (_, index) => open(url, index + 1)))
    const ms = await hearAll(streams, storyId, authorId)
    const after = { megabytes: megabytesOf(site.pid), connections: await settledConnections(before.connections) }
    for (const stream of [first, ...streams]) stream.destroy()
    return rowsOf(after.megabytes - before.megabytes, after.connections - before.connections, ms)
  } finally {
    await site.stop()
  }
}

function rowsOf(megabytes: number, connections: number, ms: number): Row[] {
  const what = `${STREAMS.toLocaleString('en-GB')} open streams`
  return [
    { what: `${what}, memory`, figure: `${shortNumber(Math.max(0, megabytes))} MB`, target: `under ${MOST_MEGABYTES} MB`, met: megabytes < MOST_MEGABYTES, data: { megabytes } },
    { what: `${what}, connections to the database`, figure: `${connections} more than with one`, target: 'none more', met: connections <= 0, data: { connections } },
    { what: `${what}, until all have heard of a comment`, figure: `${shortNumber(Math.round(ms))} ms after it was posted`, target: '', met: null, data: { ms } },
  ]
}

/** @returns a stream that has begun */
async function open(url: string, reader: number): Promise<IncomingMessage> {
  const headers = { 'x-forwarded-for': `10.0.${Math.floor(reader / 256)}.${reader % 256}` }
  const stream = await new Promise<IncomingMessage>((resolve, reject) => get(url, { agent: false, headers }, resolve).on('error', reject))
  if (stream.statusCode !== 200) throw new Failure(`A stream of new comments was answered ${stream.statusCode}.`)
  await hears(stream.setEncoding('utf8'), 'data: []')
  return stream
}

/** @returns after how many milliseconds the last of them heard of a new comment */
async function hearAll(streams: readonly IncomingMessage[], storyId: number, authorId: number): Promise<number> {
  const heard = Promise.all(streams.map((stream) => hears(stream, 'data: [[')))
  const started = performance.now()
  await db().item.create({ data: { kind: 'comment', storyId, parentId: storyId, authorId, text: 'Heard?', html: '<p>Heard?</p>' } })
  await heard
  return performance.now() - started
}

function hears(stream: IncomingMessage, words: string): Promise<void> {
  return new Promise((resolve) => {
    const listen = (chunk: string) => {
      if (!chunk.includes(words)) return
      stream.off('data', listen)
      resolve()
    }
    stream.on('data', listen)
  })
}

function megabytesOf(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024
}

/** @returns how many there are as soon as there are no more than that, or after they had time to settle */
async function settledConnections(expected: number): Promise<number> {
  const until = performance.now() + SETTLED_MS
  let count = await connections()
  while (count > expected && performance.now() < until) {
    await pause(500)
    count = await connections()
  }
  return count
}

async function connections(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`select count(*)::int from pg_stat_activity where datname = current_database()`
  return row?.count ?? 0
}
