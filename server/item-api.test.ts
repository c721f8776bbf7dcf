import { createServer, get, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ADDRESS_HEADER } from '@/lib/accounts/sightings'
import { db } from '@/lib/db'
import { now } from '@/lib/clock'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'
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

async function valueAt(path: string): Promise<unknown> {
  const { status, body } = await ask(path)
  expect(status, path).toBe(200)
  return JSON.parse(body)
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1000)
const count = (storyId: number, comments: number) => db().thread.update({ where: { storyId }, data: { commentCount: comments } })

it('tells of every kind of item in the exact bytes of its shape', async () => {
  const { id: authorId, name } = await newViewer()
  const createdAt = minutesAgo(90)
  const time = seconds(createdAt)
  const story = await newStory({ authorId, title: `Rust’s "it's" <1/2>`, url: 'https://example.org/?a=1&b=2', score: 7, createdAt })
  const second = await newComment({ authorId, storyId: story, score: 2, html: '<p>one</p><p>it&#39;s <em>two</em></p>', createdAt })
  const first = await newComment({ authorId, storyId: story, score: 9, html: '<p><a href="https://example.org/" rel="nofollow ugc noopener">here</a></p>', createdAt })
  await count(story, 2)
  expect((await ask(`/v0/item/${story}.json`)).body).toBe(
    `{"by":"${name}","descendants":2,"id":${story},"kids":[${first},${second}],"score":7,"time":${time},"title":"Rust’s &quot;it&#x27;s&quot; &lt;1&#x2F;2&gt;","type":"story","url":"https://example.org/?a=1&b=2"}`,
  )
  expect((await ask(`/v0/item/${second}.json`)).body).toBe(`{"by":"${name}","id":${second},"parent":${story},"text":"one<p>it&#x27;s <i>two</i>","time":${time},"type":"comment"}`)
  expect(await valueAt(`/v0/item/${first}/text.json`)).toBe('<a href="https:&#x2F;&#x2F;example.org&#x2F;" rel="nofollow">here</a>')
  const ask1 = await newStory({ authorId, title: 'Ask HN: Why?', url: null, createdAt })
  await db().item.update({ where: { id: ask1 }, data: { html: '<p>Because.</p>' } })
  expect(await valueAt(`/v0/item/${ask1}.json`)).toEqual({ by: name, descendants: 0, id: ask1, score: 1, text: 'Because.', time, title: 'Ask HN: Why?', type: 'story' })
  const job = await newStory({ authorId, title: 'Hiring', kind: 'job', createdAt })
  expect(await valueAt(`/v0/item/${job}.json`)).toEqual({ by: name, id: job, score: 1, time, title: 'Hiring', type: 'job', url: 'https://example.org/' })
  const poll = await newStory({ authorId, title: 'Which?', kind: 'poll', url: null, createdAt })
  const option = (position: number, score: number) => db().item.create({ data: { kind: 'pollopt', authorId, storyId: poll, parentId: poll, position, score, text: 'This', html: '<p>This</p>', createdAt } })
  const [less, more] = [await option(0, 3), await option(1, 5)]
  expect(await valueAt(`/v0/item/${poll}.json`)).toEqual({ by: name, descendants: 0, id: poll, parts: [more.id, less.id], score: 1, time, title: 'Which?', type: 'poll' })
  expect(await valueAt(`/v0/item/${less.id}.json`)).toEqual({ by: name, id: less.id, poll, score: 3, text: 'This', time, type: 'pollopt' })
})

it('tells of what is gone that it is, in its place, and neither its words nor, where that is hidden, its author', async () => {
  const [author, admin] = [await newViewer(), await newViewer({ role: 'admin' })]
  const createdAt = minutesAgo(30)
  const storyId = await newStory({ authorId: author.id, createdAt })
  const common = { authorId: author.id, storyId, createdAt, html: '<p>secret</p>' }
  const live = await newComment(common)
  const deleted = await newComment({ ...common, deletedAt: now() })
  const dead = await newComment({ ...common, killedAt: now() })
  const flagged = await newComment({ ...common, killedAt: now() })
  const both = await newComment({ ...common, killedAt: now(), deletedAt: now() })
  const removed = await newComment(common)
  const purged = await newComment(common)
  const delayed = await newComment(common)
  await db().item.update({ where: { id: flagged }, data: { flaggedAt: now() } })
  await db().item.update({ where: { id: delayed }, data: { delayedUntil: new Date(Date.now() + 60_000) } })
  await count(storyId, 3)
  expect(await decideNow(admin, 'remove', removed)).toBeNull()
  expect(await decideNow(admin, 'purge', purged, { confirm: String(purged) })).toBeNull()
  const reply = await newComment({ ...common, parentId: removed })
  const place = (id: number) => ({ id, parent: storyId, time: seconds(createdAt), type: 'comment' })
  const by = author.name
  expect(await valueAt(`/v0/item/${live}.json`)).toEqual({ ...place(live), by, text: 'secret' })
  expect((await ask(`/v0/item/${deleted}.json`)).body).toBe(`{"deleted":true,"id":${deleted},"parent":${storyId},"time":${seconds(createdAt)},"type":"comment"}`)
  expect(await valueAt(`/v0/item/${dead}.json`)).toEqual({ ...place(dead), by, dead: true, text: '[dead]' })
  expect(await valueAt(`/v0/item/${flagged}.json`)).toEqual({ ...place(flagged), by, dead: true, text: '[flagged]' })
  expect(await valueAt(`/v0/item/${both}.json`)).toEqual({ ...place(both), dead: true, deleted: true })
  expect(await valueAt(`/v0/item/${removed}.json`)).toEqual({ ...place(removed), deleted: true, kids: [reply] })
  expect(await valueAt(`/v0/item/${purged}.json`)).toEqual({ ...place(purged), deleted: true })
  expect(await valueAt(`/v0/item/${delayed}.json`)).toBeNull()
  const kids = (await valueAt(`/v0/item/${storyId}/kids.json`)) as number[]
  expect(kids.toSorted((a, b) => a - b)).toEqual([live, deleted, dead, flagged, both, removed, purged])
  expect(kids.indexOf(flagged)).toBeGreaterThan(kids.indexOf(live))
  expect(await valueAt(`/v0/item/${storyId}/descendants.json`)).toBe(1)
})

it('hides a dead story with its poll, title and address, and its options with it', async () => {
  const [author, moderator] = [await newViewer(), await newViewer({ role: 'moderator' })]
  const [story, poll] = [await newStory({ authorId: author.id, title: 'Secret' }), await newStory({ authorId: author.id, title: 'Secret', kind: 'poll', url: null })]
  const { id: option } = await db().item.create({ data: { kind: 'pollopt', authorId: author.id, storyId: poll, parentId: poll, position: 0, text: 'Secret', html: '<p>Secret</p>' } })
  await decideNow(moderator, 'kill', story)
  await decideNow(moderator, 'remove', poll)
  expect(await valueAt(`/v0/item/${story}.json`)).toMatchObject({ by: author.name, dead: true, descendants: 0, score: 1, title: '[dead]', type: 'story' })
  expect(await valueAt(`/v0/item/${poll}.json`)).toEqual({ deleted: true, id: poll, time: expect.any(Number), type: 'poll' })
  expect(await valueAt(`/v0/item/${option}.json`)).toEqual({ deleted: true, id: option, poll, time: expect.any(Number), type: 'pollopt' })
  const answers = await Promise.all([story, poll, option].map((id) => ask(`/v0/item/${id}.json`)))
  expect(JSON.stringify(answers)).not.toMatch(/Secret|example\.org/)
})

it('tells of people who posted something that everybody may read, by the name they write', async () => {
  const [author, silent] = [await newViewer({ karma: 42 }), await newViewer()]
  await db().user.update({ where: { id: author.id }, data: { aboutHtml: '<p>I &amp; you</p>' } })
  const older = await newStory({ authorId: author.id, createdAt: minutesAgo(10) })
  const newer = await newComment({ authorId: author.id, storyId: older, createdAt: minutesAgo(5) })
  await newComment({ authorId: author.id, storyId: older, killedAt: now() })
  const { joined } = author
  expect((await ask(`/v0/user/${author.name}.json`)).body).toBe(`{"about":"I &amp; you","created":${seconds(joined)},"id":"${author.name}","karma":42,"submitted":[${newer},${older}]}`)
  for (const nobody of [author.name.toUpperCase(), silent.name, 'nobody', 'no%20body', '%00', '.', 'a'.repeat(40)]) expect(await valueAt(`/v0/user/${nobody}.json`), nobody).toBeNull()
})

it('lists live stories in the order of the pages', async () => {
  const { id: authorId } = await newViewer()
  const post = (title: string, more: object = {}) => newStory({ authorId, title, score: 5000, createdAt: minutesAgo(0), ...more })
  const show = await post('Show HN: Mine', { score: 9000 })
  const question = await post('Why?', { url: null })
  const job = await post('Hiring', { kind: 'job' })
  const dead = await post('Dead', { score: 90_000 })
  await db().item.update({ where: { id: dead }, data: { killedAt: now(), killedBy: 'flags' } })
  const list = async (name: string) => (await valueAt(`/v0/${name}.json`)) as number[]
  await expect.poll(async () => (await list('topstories')).slice(0, 3), { timeout: 5000 }).toEqual([show, job, question])
  expect((await list('newstories')).slice(0, 3).toSorted((a, b) => a - b)).toEqual([show, question, job])
  expect((await list('beststories'))[0]).toBe(show)
  expect((await list('askstories'))[0]).toBe(question)
  expect((await list('showstories'))[0]).toBe(show)
  expect((await list('jobstories'))[0]).toBe(job)
  expect(await valueAt('/v0/topstories/0.json')).toBe(show)
  expect(await valueAt('/v0/topstories.json?orderBy="$key"&limitToFirst=2')).toEqual({ 0: show, 1: job })
  expect(JSON.stringify(await Promise.all(['topstories', 'newstories', 'beststories'].map(list)))).not.toContain(String(dead))
  expect(await valueAt('/v0/maxitem.json')).toBe(dead)
})

it('tells what changed lately, but not who wrote what was taken away', async () => {
  const [author, other, silent, moderator] = [await newViewer(), await newViewer(), await newViewer(), await newViewer({ role: 'moderator' })]
  const storyId = await newStory({ authorId: author.id, createdAt: now() })
  const comment = await replyTo(other, storyId, 'Hear, hear.')
  const updates = async () => (await valueAt('/v0/updates.json')) as { items: number[]; profiles: string[] }
  await expect.poll(updates, { timeout: 6000 }).toMatchObject({ items: expect.arrayContaining([comment, storyId]), profiles: expect.arrayContaining([other.name, author.name]) })
  const old = await newComment({ authorId: silent.id, storyId, createdAt: minutesAgo(60 * 48) })
  await decideNow(moderator, 'remove', old)
  await expect.poll(async () => (await updates()).items, { timeout: 6000 }).toContain(old)
  expect((await updates()).profiles).not.toContain(silent.name)
})

it('answers null for what never was, refuses other addresses, and never fails', async () => {
  for (const nothing of ['item/0', 'item/2147483647', 'item/99999999999999', 'item/abc', 'item/08', 'item/-1', 'item/0/kids/3', 'maxitem/x', 'topstories/length', 'topstories/99999', 'updates/__proto__']) {
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
  for (const stream of [nothing, item, score, user, list, largest]) stream.end()
  expect((await open('/v0/nothing.json')).status).toBe(401)
})
