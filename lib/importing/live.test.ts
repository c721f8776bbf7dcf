import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { fetchList } from './fetch-item'
import { fetchToFile } from './fetch-to-file'
import { emptyForum, linesFrom } from './fixture'
import { importItems } from './import-items'

const ITEM = { by: 'fern', time: 1700000000 }
const ITEMS = [
  { ...ITEM, id: 1, type: 'story', title: 'A kettle', kids: [2, 3, 9] },
  { ...ITEM, id: 2, type: 'comment', parent: 1, text: 'Above', kids: [4, 5], added: 'later' },
  { id: 3, type: 'comment', parent: 1, time: 1700000000, deleted: true },
  { ...ITEM, id: 4, type: 'comment', parent: 2, text: 'Below' },
  { ...ITEM, id: 5, type: 'comment', parent: 2, text: 'Beside' },
  { ...ITEM, id: 6, type: 'poll', title: 'Tea?', parts: [7, 8] },
  ...[7, 8].map((id) => ({ ...ITEM, id, type: 'pollopt', poll: 6, text: `Option ${id}` })),
  ...Array.from({ length: 40 }, (_, index) => ({ ...ITEM, id: 100 + index, type: 'comment', parent: 6, text: 'One of many' })),
]

/** The pages of a server of its own, which tells what it was asked for and how many requests it had at once. */
const SERVER = `
const pages = new Map(JSON.parse(process.argv[2]))
const failing = new Map()
let asked = [], open = 0, most = 0
const server = require('node:http').createServer((request, response) => {
  if (request.url === '/asked') { response.end(JSON.stringify({ asked, most })); asked = []; return }
  if (request.url.startsWith('/fail/')) { const [, , id, times] = request.url.split('/'); failing.set('/v0/item/' + id + '.json', Number(times)); response.end(); return }
  most = Math.max(most, ++open)
  asked.push(request.url)
  setImmediate(() => {
    open--
    const left = failing.get(request.url) ?? 0
    if (left > 0) { failing.set(request.url, left - 1); response.statusCode = 503; response.end('busy'); return }
    response.end(JSON.stringify(pages.get(request.url) ?? null))
  })
}).listen(0, '127.0.0.1', () => process.send(server.address().port))`

const folder = mkdtempSync(join(tmpdir(), 'colloquy-live-'))
const file = join(folder, 'kept.jsonl')
let server: ReturnType<typeof fork>
let site: string

beforeAll(async () => {
  const pages = [...ITEMS.map((item) => [`/v0/item/${item.id}.json`, item]), ['/v0/topstories.json', [6, 1]]]
  const script = join(folder, 'server.cjs')
  writeFileSync(script, SERVER)
  const poll = ITEMS.find(({ id }) => id === 6)
  if (poll) Object.assign(poll, { kids: ITEMS.filter(({ id }) => id >= 100).map(({ id }) => id) })
  server = fork(script, [JSON.stringify(pages)], { execArgv: [] })
  const [port] = (await once(server, 'message')) as [number]
  site = `http://127.0.0.1:${port}`
})

beforeEach(async () => {
  rmSync(file, { force: true })
  await emptyForum()
  await asked()
})

afterAll(() => {
  server.kill()
  rmSync(folder, { recursive: true })
})

const asked = async () => (await (await fetch(`${site}/asked`)).json()) as { asked: string[]; most: number }
const fetchNow = (roots: number[]) => fetchToFile(file, `${site}/v0`, roots)
const fetched = () => readFileSync(file, 'utf8').trimEnd().split('\n')
const load = () => importItems(linesFrom(fetched()), { renumber: false, source: 'elsewhere' })

test('a list with all its threads comes in, a few requests at a time, and a second time nothing is added', async () => {
  await fetchNow(await fetchList(`${site}/v0`, 'top'))
  const { most } = await asked()
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(8)
  expect(await load()).toMatchObject({ imported: { story: 1, comment: 44, poll: 1, pollopt: 2 }, skippedCount: 0 })
  expect(await load()).toMatchObject({ imported: {}, alreadyHere: { story: 1, comment: 44, poll: 1, pollopt: 2 } })
  expect(await db().importedItem.findFirstOrThrow({ where: { sourceId: 4 }, include: { item: true } })).toMatchObject({ source: 'elsewhere', item: { parentId: 2, storyId: 1 } })
  await expect(fetchList(`${site}/v0`, 'worst')).rejects.toThrow('there is no list of worst stories')
})

test('a comment comes with what is above and below it, and no more', async () => {
  await fetchNow([2])
  expect(fetched().map((line) => (JSON.parse(line) as { id: number }).id).sort()).toEqual([1, 2, 4, 5])
  expect(await load()).toMatchObject({ imported: { story: 1, comment: 3 }, skippedCount: 0 })
})

test('a server that is busy is asked again; what was fetched before it gave up is not fetched a second time', async () => {
  await fetch(`${site}/fail/2/2`)
  await fetch(`${site}/fail/4/5`)
  await expect(fetchNow([1])).rejects.toThrow(`${site}/v0/item/4.json cannot be had: it answered 503.`)
  const before = fetched()
  expect(before.length).toBeGreaterThan(1)
  writeFileSync(file, `${before.join('\n')}\n{"id":5,"type":"com`)
  await asked()
  await fetchNow([1])
  const again = (await asked()).asked
  for (const line of before) expect(again).not.toContain(`/v0/item/${(JSON.parse(line) as { id: number }).id}.json`)
  expect(await load()).toMatchObject({ imported: { story: 1, comment: 4 }, skippedCount: 0 })
})
