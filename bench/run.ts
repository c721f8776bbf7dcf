import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { now } from '@/lib/clock'
import { ensureBuild } from '@/scripts/setup/build'
import { say, step } from '@/scripts/setup/progress'
import { casesOf, type Case } from './cases'
import { openBenchDatabase } from './database'
import { measureActs } from './measure/acts'
import { measureCold } from './measure/cold'
import { measureInbox, timeSmallInbox } from './measure/inbox'
import { measureInBrowser } from './measure/in-browser'
import { measureItemApi } from './measure/item-api'
import { measureMarkup } from './measure/markup'
import { measureOversight } from './measure/oversight'
import { measureDepth, measureMarks } from './measure/reading'
import { get } from './measure/request'
import { importThreads, measureQuality } from './measure/quality'
import { measureItemTree } from './measure/search-api'
import { measureSearch } from './measure/searching'
import { measureStreams } from './measure/streams'
import { measureFormatting } from './measure/formatting'
import { measureFirstRender, measureVote } from './measure/versions'
import { measureWarm } from './measure/warm'
import { otherLoad, printTable, warningFor, writeResults, type Row } from './report'
import { addMillion } from './seed/million'
import { seed, type Seeded } from './seed/seed'
import { buildObvious } from './servers/build-obvious'
import { startBare, startObvious, startSite } from './servers/start'

/** `npm run bench`: measures the production build against its limits and prints what it reached. `--quick` for fewer and shorter rounds; with files of real threads it measures how well they are searched, and nothing else. */
export async function run(args: string[]): Promise<void> {
  const threads = args.filter((arg) => arg.endsWith('.jsonl')).map((file) => resolve(process.env.INIT_CWD ?? '.', file))
  if (threads.length > 0) return printQuality(threads)
  const quick = args.includes('--quick')
  const at = now()
  const load = otherLoad()
  await ensureBuild()
  await step('Building the pages kept for comparison', async () => buildObvious())
  const database = await openBenchDatabase()
  try {
    const seeded = await step('Seeding 20,000 items', () => seed(now()))
    const rows = await measureAll(seeded, database.folder, quick)
    printTable(rows)
    const warning = warningFor(load)
    if (warning) say(warning)
    say(`The same for programs: ${writeResults(rows, { at, quick, load })}`)
  } finally {
    await database.close()
  }
}

async function printQuality(threads: readonly string[]): Promise<void> {
  await ensureBuild()
  const database = await openBenchDatabase()
  try {
    await importThreads(threads)
    const site = await startSite()
    printTable([await measureQuality(site.url)])
    await site.stop()
  } finally {
    await database.close()
  }
}

async function measureAll(seeded: Seeded, folder: string, quick: boolean): Promise<Row[]> {
  const cases = casesOf(seeded)
  const [site, rival] = await Promise.all([startSite(), startObvious()])
  const bytes = await step('Fetching the bytes the bare server sends', () => saveBytes(cases, site.url, join(folder, 'bytes')))
  const bare = await startBare(bytes)
  const rows: Row[] = []
  for (const measured of cases) {
    rows.push(...(await step(`Loading: ${measured.label}`, () => measureWarm(measured, { site: site.url, bare: bare.url, rival: rival.url }, quick))))
  }
  rows.push(await step('Marking what is new', () => measureMarks(seeded, site.url)))
  rows.push(await step('Giving programs a thread', () => measureItemTree(seeded, site.url)))
  rows.push(...(await step('Writing meanwhile', () => measureWrites(seeded, site.url))))
  rows.push(await step('Formatting hostile texts', async () => measureFormatting()))
  rows.push(...(await step('Opening in Chromium', () => measureInBrowser(seeded, site.url, rival.url))))
  rows.push(...(await step('Opening streams of new comments', () => measureStreams(seeded.threads[1].id, seeded.other.id))))
  await Promise.all([site.stop(), bare.stop(), rival.stop()])
  for (const measured of quick ? cases.filter(({ comments }) => comments === 1000) : cases) {
    rows.push(await step(`Starting anew: ${measured.label}`, () => measureCold(measured, bytes)))
  }
  // Last, because they make the database five times as large, and then fifty times.
  const grown = await startSite()
  rows.push(...(await step('Looking through what moderators do', () => measureOversight(grown.url))))
  rows.push(...(await step('Going far down the lists', () => measureDepth(grown.url))))
  const small = await timeSmallInbox(grown.url)
  const million = await step('Adding a million posts', addMillion)
  rows.push(...(await step('Opening inboxes among them', () => measureInbox(grown.url, small))))
  rows.push(...(await step('Searching them', () => measureSearch(grown.url, million))))
  rows.push(...(await step('Asking for them as programs do', () => measureItemApi(grown.url))))
  await grown.stop()
  return rows
}

async function saveBytes(cases: readonly Case[], site: string, folder: string): Promise<string> {
  mkdirSync(folder)
  for (const { name, path, headers } of cases) writeFileSync(join(folder, name), (await get({ url: site + path, headers })).body)
  return folder
}

async function measureWrites({ threads, other }: Seeded, site: string): Promise<Row[]> {
  const [, middle] = threads
  const plain = { url: `${site}/item/${middle.id}`, headers: {} }
  const first: Row[] = []
  for (const thread of threads) first.push(await measureFirstRender(thread, { url: `${site}/item/${thread.id}`, headers: {} }, `thread of ${thread.size.toLocaleString('en-GB')}`))
  const compressed = await measureFirstRender(middle, { ...plain, headers: { 'accept-encoding': 'gzip' } }, 'thread of 1,000, gzip')
  const newVersionMs = first[1]?.data.ms ?? 0
  return [...first, compressed, await measureVote(middle, plain, { other, newVersionMs }), await measureActs(middle, plain.url), await measureMarkup(middle, plain)]
}
