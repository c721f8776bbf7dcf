import { createServer, get, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ADDRESS_HEADER } from '@/lib/accounts/sightings'
import { db } from '@/lib/db'
import { now } from '@/lib/clock'
import { minutesAgo, newStory, newViewer } from '@/lib/testing/cast'
import { replyTo } from '@/lib/testing/decide'
import { isForItemApi, ItemApi } from './item-api'

let api: ItemApi
let origin = ''
const server = createServer((message, response) => {
  message.headers[ADDRESS_HEADER] = String(message.headers['x-address'] ?? 'a')
  if (isForItemApi(message)) void api.answer(message, response)
  else response.writeHead(404).end()
})

beforeAll(async () => {
  api = new ItemApi()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await api.close()
  server.closeAllConnections()
  server.close()
})

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

function ask(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(origin + path, { method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

it('answers null for what never was, refuses other addresses, and never fails', async () => {
  for (const nothing of ['item/0', 'item/2147483647', 'item/99999999999999', 'item/abc', 'item/08', 'item/-1', 'item/0/kids/3', 'maxitem/x', 'topstories/length', 'topstories/99999', 'updates/__proto__', 'user/nobody', 'user/no%20body', 'user/%00', `user/${'a'.repeat(40)}`]) {
    expect(await ask(`/v0/${nothing}.json`), nothing).toMatchObject({ status: 200, body: 'null' })
  }
  for (const unknown of ['/v0', '/v0/', '/v0.json', '/v0/.json', '/v0/items/8863.json', '/v0/item.json', '/v0/user.json', '/v0/topstories', '/v0/item/1', '/v0/pollstories.json', '/v0/item/%zz.json', `/v0/${'x/'.repeat(40)}y.json`]) {
    const { status, body, headers } = await ask(unknown, { headers: { origin: 'https://reader.example' } })
    expect({ status, body, allowed: headers['access-control-allow-origin'] }, unknown).toEqual({ status: 401, body: '{"error":"Permission denied"}', allowed: 'https://reader.example' })
  }
  expect((await ask(`/v0/item/1.json?x=${'y'.repeat(3000)}`)).status).toBe(414)
  expect((await ask('/v0x/item/1.json')).status).toBe(404)
  const piece = fc.oneof(fc.constantFrom('item', 'user', 'topstories', 'updates', '1', 'kids', '.json', '$key', '"$key"', '%00', '%', '[]', '__proto__'), fc.string({ maxLength: 12 }).filter((text) => !/^\.+$/.test(text)), fc.integer().map(String))
  const parameter = fc.constantFrom('print', 'callback', 'shallow', 'orderBy', 'limitToFirst', 'limitToLast', 'startAt', 'endAt', 'equalTo', 'ns')
  const encoded = (text: string) => text.replace(/[^\x21-\x7e]|[#?&]/g, (character) => encodeURIComponent(character.toWellFormed()))
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 5 }), fc.array(fc.tuple(parameter, piece), { maxLength: 4 }), async (parts, parameters) => {
      const path = `/v0/${parts.map(encoded).join('/')}.json?${parameters.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`
      const { status, body } = await ask(path)
      expect([200, 204, 400, 401], path).toContain(status)
      if (status >= 400) expect(JSON.parse(body)).toEqual({ error: expect.any(String) })
    }),
    { numRuns: 300 },
  )
})

it('speaks HTTP as clients know it: types, origins, marks of versions, methods, ways of writing', async () => {
  const storyId = await newStory({ authorId: (await newViewer()).id, title: 'Größe', createdAt: minutesAgo(60) })
  const path = `/v0/item/${storyId}.json`
  const plain = await ask(path, { headers: { 'x-firebase-etag': 'true' } })
  expect(plain).toMatchObject({ status: 200, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' } })
  expect(plain.body).toContain('"title":"Größe"')
  expect(plain.headers).not.toHaveProperty('last-modified')
  const etag = plain.headers.etag ?? ''
  expect(etag).toMatch(/^[\w+/]{27}=$/)
  for (const given of [etag, `"${etag}"`, `W/"${etag}"`, `"x", ${etag}`]) expect(await ask(path, { headers: { 'if-none-match': given } })).toMatchObject({ status: 304, body: '' })
  await db().item.update({ where: { id: storyId }, data: { score: 2 } })
  expect((await ask(path, { headers: { 'if-none-match': etag } })).status).toBe(200)
  expect(await ask(path, { method: 'HEAD' })).toMatchObject({ status: 405, body: '' })
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(await ask(path, { method, headers: { origin: 'https://reader.example' } })).toMatchObject({ status: 401, headers: { 'access-control-allow-origin': 'https://reader.example' } })
  const preflight = await ask(path, { method: 'OPTIONS', headers: { origin: 'https://reader.example', 'access-control-request-headers': 'x-firebase-etag' } })
  expect(preflight).toMatchObject({ status: 200, headers: { allow: 'OPTIONS,GET,POST,PUT,DELETE,PATCH', 'access-control-allow-origin': 'https://reader.example', 'access-control-allow-headers': 'x-firebase-etag' } })
  expect((await ask(`/v0/item/${storyId}/title.json?print=pretty`)).body).toBe('"Größe"')
  expect((await ask(`${path}?print=pretty`)).body).toMatch(/^\{\n {2}"by" : "\w+",\n {2}"descendants" : 0,\n/)
  expect(await ask(`${path}?print=silent`)).toMatchObject({ status: 204, body: '' })
  const called = await ask(`/v0/item/${storyId}/score.json?callback=a.b[0].$c`)
  expect(called).toMatchObject({ status: 200, body: 'a.b[0].$c(2);', headers: { 'content-type': 'application/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' } })
  expect((await ask(`${path}?callback=alert(1)`)).status).toBe(400)
  expect(JSON.parse((await ask(`${path}?shallow=true`)).body)).toMatchObject({ by: true, title: true })
  expect((await ask('/v0/newstories/0.json')).body).toBe(JSON.stringify(JSON.parse((await ask('/v0/newstories.json')).body)[0]))
})

/** What a stream told, event by event; `end` closes it. */
function open(path: string, address = 'a'): Promise<{ status: number; headers: IncomingHttpHeaders; events: string[]; end: () => void }> {
  return new Promise((resolve, reject) => {
    get(origin + path, { agent: false, headers: { accept: 'text/event-stream', 'x-address': address } }, (response) => {
      const events: string[] = []
      let rest = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const parts = (rest + chunk).split('\n\n')
        rest = parts.pop() ?? ''
        events.push(...parts)
      })
      response.on('error', () => undefined)
      resolve({ status: response.statusCode ?? 0, headers: response.headers, events, end: () => response.destroy() })
    }).on('error', reject)
  })
}

/** Follows where the first answer leads. */
async function follow(path: string) {
  const first = await open(path)
  expect(first.status).toBe(307)
  const location = new URL(first.headers.location ?? '')
  return open(location.pathname + location.search)
}

it('streams: what is there at once, and again whenever it is otherwise, on any address', async () => {
  const [author, other] = [await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: author.id, createdAt: now() })
  const nothing = await follow('/v0/item/2147483647.json')
  const [item, score, user, list, largest] = await Promise.all([`item/${storyId}`, `item/${storyId}/score`, `user/${author.name}`, 'newstories', 'maxitem'].map((path) => follow(`/v0/${path}.json`)))
  if (!item || !score || !user || !list || !largest) throw new Error('A stream is missing.')
  expect(item).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream; charset=utf-8', 'access-control-allow-origin': '*' } })
  await expect.poll(() => nothing.events).toEqual(['event: put\ndata: {"path":"/","data":null}'])
  await expect.poll(() => item.events).toEqual([expect.stringMatching(new RegExp(`^event: put\\ndata: {"path":"/","data":{"by":"${author.name}",`))])
  await expect.poll(() => [score, user, list, largest].map(({ events }) => events.length)).toEqual([1, 1, 1, 1])
  await db().item.update({ where: { id: storyId }, data: { score: 8 } })
  await expect.poll(() => score.events).toEqual(['event: put\ndata: {"path":"/","data":1}', 'event: put\ndata: {"path":"/","data":8}'])
  const comment = await replyTo(other, storyId, 'New.')
  await expect.poll(() => item.events.at(-1)).toContain(`"kids":[${comment}]`)
  const own = await newStory({ authorId: author.id, createdAt: now() })
  await expect.poll(() => user.events.at(-1)).toContain(`"submitted":[${own},`)
  await expect.poll(() => list.events.at(-1), { timeout: 6000 }).toContain(`"data":[${own},`)
  await expect.poll(() => largest.events.at(-1), { timeout: 6000 }).toBe(`event: put\ndata: {"path":"/","data":${own}}`)
  expect(score.events).toHaveLength(2)
  await db().item.update({ where: { id: own }, data: { deletedAt: now() } })
  await expect.poll(() => user.events.at(-1)).toContain(`"submitted":[${storyId}]`)
  for (const stream of [nothing, item, score, user, list, largest]) stream.end()
  expect((await open('/v0/nothing.json')).status).toBe(401)
})
