import { createReadStream } from 'node:fs'
import { importItems } from '@/lib/importing/import-items'
import { linesOf } from '@/lib/importing/lines'
import { paths } from '@/lib/paths'
import type { Row } from '../report'
import { get } from './request'

/**
 * What somebody would look for in two threads of Hacker News, on the far side of the moon (47649721) and "Who is hiring?" of July 2024 (40846428), and the
 * items of which one should stand first. The threads belong to those who wrote them, so they are not here: whoever measures brings them.
 */
const searches: [q: string, first: number[]][] = [
  ['artemis', [47649721]],
  ['far side of the moon', [47649721]],
  ['"first glimpse"', [47649721]],
  ['site:bbc.com', [47649721]],
  ['who is hiring july 2024', [40846428]],
  ['author:whoishiring', [40846428]],
  ['captain of industry', [40847725]],
  ['forklifts postgres', [40849231]],
  ['hudson river trading', [40846431]],
  ['rust c++ los angeles freeform', [40871238]],
  ['radiology platform', [40858457]],
  ['"ruby on rails wizard"', [40853031]],
  ['author:jedberg christian', [47651546]],
  ['spacex ipo musk', [47651878]],
  ['moon rocks', [47651431]],
  ['blinking billboards', [47651752]],
  ['smb accounting software', [40847873]],
  // Each of several says it as well as the others.
  ['dark side full moon', [47650625, 47651496]],
  ['chinese fascism', [47651976, 47651772]],
  ['issinfo.net/artemis.html', [47650867, 47651575, 47651659]],
]

/** @param files the two threads, one item a line */
export async function importThreads(files: readonly string[]): Promise<void> {
  for (const file of files) await importItems(linesOf(createReadStream(file, 'utf8')), { renumber: false })
}

/** Searches a forum that holds the two threads. */
export async function measureQuality(site: string): Promise<Row> {
  const misses: string[] = []
  for (const [q, first] of searches) {
    const { body } = await get({ url: site + paths.search({ q }), headers: {} })
    const id = /class="comments results"><li id="?(\d+)/.exec(body.toString())?.[1]
    if (!first.includes(Number(id))) misses.push(q)
  }
  const figure = `${searches.length - misses.length} of ${searches.length}${misses.length > 0 ? `, not ${misses.join('; ')}` : ''}`
  return { what: 'search in two real threads, what should stand first does', figure, target: 'all', met: misses.length === 0, data: { right: searches.length - misses.length } }
}
