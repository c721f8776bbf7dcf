import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { newStory, newViewer } from '@/lib/testing/cast'
import { replyTo } from '@/lib/testing/decide'
import { ItemApi } from './item-api'
import { isForItemSocket } from './item-sockets'

let api: ItemApi
const server = createServer()
server.on('upgrade', (request, socket, head) => {
  if (isForItemSocket(request)) api.upgrade(request, socket, head, String(request.headers['x-address'] ?? 'a'))
})
beforeAll(async () => {
  api = new ItemApi()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await api.close()
  server.close()
})

/** A client that has been greeted, and all it has heard since. */
async function connect(address = 'a') {
  const { port } = server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${port}/.ws?v=5&ns=items`, { headers: { 'x-address': address } })
  const heard: unknown[] = []
  socket.on('message', (data) => heard.push(JSON.parse(String(data))))
  await new Promise((resolve, reject) => socket.on('error', reject).once('message', resolve))
  expect(heard.shift()).toEqual({ t: 'c', d: { t: 'h', d: { ts: expect.any(Number), v: '5', h: `127.0.0.1:${port}`, s: expect.any(String) } } })
  let number = 0
  const ask = (a: string, b: object) => socket.send(JSON.stringify({ t: 'd', d: { r: ++number, a, b } }))
  return { socket, heard, ask, next: async () => (await expect.poll(() => heard.length, { timeout: 6000 }).toBeGreaterThan(0), heard.shift()) }
}

const ok = (r: number, d: unknown = {}) => ({ t: 'd', d: { r, b: { s: 'ok', d } } })
const no = (r: number) => ({ t: 'd', d: { r, b: { s: 'permission_denied', d: 'Permission denied' } } })
const data = (p: string, d: unknown, more = {}) => ({ t: 'd', d: { a: 'd', b: { p, d, ...more } } })

it('answers the libraries of Firebase over a socket, and tells them what becomes of it', async () => {
  const author = await newViewer()
  const storyId = await newStory({ authorId: author.id, title: 'Listened to', createdAt: now() })
  const { socket, heard, ask, next } = await connect()
  ask('s', { c: { 'sdk.js.9-0-0': 1 } })
  expect(await next()).toEqual(ok(1))
  ask('g', { p: `/v0/item/${storyId}/title`, q: {} })
  expect(await next()).toEqual(ok(2, 'Listened to'))
  ask('g', { p: '/v0/item/99999999', q: {} })
  expect(await next()).toEqual(ok(3, null))
  for (const [action, asked] of [['g', { p: '/v0/nothing' }], ['q', { p: '/', h: '' }], ['q', { p: '/v0/newstories', q: { i: 'score' } }], ['p', { p: `/v0/item/${storyId}/title`, d: 'Mine' }]] as const) ask(action, asked)
  for (const number of [4, 5, 6, 7]) expect(await next()).toEqual(no(number))
  socket.send('0')
  ask('q', { p: `/v0/item/${storyId}/descendants`, h: '' })
  expect([await next(), await next()]).toEqual([data(`v0/item/${storyId}/descendants`, 0), ok(8)])
  ask('q', { p: '/v0/newstories', q: { l: 1, vf: 'l', i: '.key' }, t: 3, h: '' })
  expect([await next(), await next()]).toEqual([data('v0/newstories', { 0: storyId }, { t: 3 }), ok(9)])
  await replyTo(await newViewer(), storyId, 'Heard.')
  expect(await next()).toEqual(data(`v0/item/${storyId}/descendants`, 1))
  ask('n', { p: `/v0/item/${storyId}/descendants` })
  expect(await next()).toEqual(ok(10))
  await replyTo(await newViewer(), storyId, 'Not heard.')
  await expect.poll(() => db().thread.findUnique({ where: { storyId }, select: { commentCount: true } })).toEqual({ commentCount: 2 })
  ask('g', { p: '/v0/jobstories', q: {} })
  expect(await next()).toEqual(ok(11, []))
  expect(heard).toEqual([])
  socket.close()
})

it('takes whatever it is sent, and as many sockets to an address as streams', async () => {
  const { socket, ask, next } = await connect('b')
  const part = fc.oneof(fc.constantFrom('q', 'n', 'g', 'p', 'constructor', '/v0/item/1', '/v0/topstories', '%', '.key'), fc.string(), fc.integer(), fc.constant(null))
  for (const [t, r, a, p, q] of fc.sample(fc.tuple(fc.oneof(fc.constant('d'), part), part, part, part, fc.oneof(fc.jsonValue(), part)), 200)) socket.send(JSON.stringify({ t, d: { r, a, b: { p, q } } }))
  for (const text of ['', '17', '{', '[]', 'null']) socket.send(text)
  socket.send(JSON.stringify({ t: 'd', d: { r: 777_777, a: 'g', b: { p: '/v0/item/0' } } }))
  await expect.poll(next, { timeout: 6000 }).toEqual(ok(777_777, null))
  ask('g', { p: '/v0/item/0' })
  const others = await Promise.all(Array.from({ length: 99 }, () => connect('b')))
  await expect(connect('b')).rejects.toThrow('503')
  others[0]?.socket.close()
  await expect.poll(() => connect('b').then((more) => others.push(more), () => 0), { timeout: 6000 }).toBeGreaterThan(0)
  for (const each of [...others, { socket }]) each.socket.terminate()
})
