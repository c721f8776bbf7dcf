import { WebSocket } from 'ws'
import { db } from '@/lib/db'
import { expect, siteAddress, test } from './cast'
import { newComment, newMember, newThread, newWord, TOP_SCORE } from './rows'

/** What is read of an item. */
type Item = { id: number; by?: string; title?: string; text?: string; kids?: number[]; descendants?: number }

test('a reader of Hacker News finds everything here at the same paths, and hears of what is new', { tag: '@no-script' }, async () => {
  const author = await newMember()
  const title = newWord('Show HN: "It\'s" ')
  const { story, comment } = await newThread(`oak <b> & so on\n  elm\nfir`, { story: { by: author, title, score: 9 * TOP_SCORE, hoursAgo: 0.1 }, author })
  const read = async <T>(path: string) => (await (await fetch(`${siteAddress()}/v0/${path}.json`)).json()) as T

  await expect.poll(async () => (await read<number[]>('topstories'))[0], { timeout: 10_000 }).toBe(story.id)
  expect(await read<Item>(`item/${story.id}`)).toMatchObject({ by: author.name, title: title.replaceAll('"', '&quot;').replace("'", '&#x27;'), descendants: 3, kids: [comment('oak').id, comment('fir').id] })
  expect(await read<Item>(`item/${comment('oak').id}`)).toMatchObject({ text: 'oak &lt;b&gt; &amp; so on', kids: [comment('elm').id] })
  expect((await read<{ submitted: number[] }>(`user/${author.name}`)).submitted).toContain(story.id)
  const posted = await fetch(`${siteAddress()}/v0/item/${story.id}.json`, { method: 'POST', body: '{}', headers: { origin: 'https://reader.example' } })
  expect([posted.status, posted.headers.get('access-control-allow-origin'), await posted.json()]).toEqual([401, 'https://reader.example', { error: 'Permission denied' }])

  const stream = await fetch(`${siteAddress()}/v0/item/${story.id}.json`, { headers: { accept: 'text/event-stream' } })
  const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  const next = async () => (await events?.read())?.value ?? ''
  expect(await next()).toMatch(/^event: put\ndata: \{"path":"\/","data":\{"by":/)
  const socket = new WebSocket(`${siteAddress().replace('http', 'ws')}/.ws?v=5&ns=items`)
  let told = ''
  socket.on('message', (data) => (told += String(data)))
  await expect.poll(() => told).toContain('"h":')
  socket.send(JSON.stringify({ t: 'd', d: { r: 1, a: 'q', b: { p: `/v0/item/${story.id}/kids` } } }))
  await expect.poll(() => told).toContain('"r":1')
  const reply = await newComment({ on: story, text: 'Just now.' })
  await expect.poll(next).toContain(`"kids":[`)
  await expect.poll(() => told, { timeout: 10_000 }).toContain(String(reply.id))
  await db().item.update({ where: { id: reply.id }, data: { deletedAt: new Date() } })
  await events?.cancel()
  socket.close()
  expect(await read<Item>(`item/${reply.id}`)).toEqual({ deleted: true, id: reply.id, parent: story.id, time: expect.any(Number), type: 'comment' })
})
