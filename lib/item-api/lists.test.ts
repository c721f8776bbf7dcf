import { afterAll, expect, it } from 'vitest'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'
import { lists } from './address'
import { listenForChanges } from './announcements'
import { RecentChanges } from './changes'
import { listed, maxItem } from './lists'
import { hnUser } from './user'

let stop = async () => {}
afterAll(() => stop())

it('tells of people who posted something that everybody may read, by the name they write', async () => {
  const [author, silent] = [await newViewer({ karma: 42 }), await newViewer()]
  await db().user.update({ where: { id: author.id }, data: { aboutHtml: '<p>I &amp; you</p>' } })
  const older = await newStory({ authorId: author.id, createdAt: minutesAgo(10) })
  const newer = await newComment({ authorId: author.id, storyId: older, createdAt: minutesAgo(5) })
  await newComment({ authorId: author.id, storyId: older, killedAt: now() })
  expect(JSON.stringify(await hnUser(author.name))).toBe(`{"about":"I &amp; you","created":${Math.floor(author.joined.getTime() / 1000)},"id":"${author.name}","karma":42,"submitted":[${newer},${older}]}`)
  for (const nobody of [author.name.toUpperCase(), silent.name, 'nobody']) expect(await hnUser(nobody), nobody).toBeNull()
})

it('lists live stories in the order of the pages', async () => {
  const { id: authorId } = await newViewer()
  const post = (title: string, more: object = {}) => newStory({ authorId, title, score: 5000, createdAt: minutesAgo(0), ...more })
  const show = await post('Show HN: Mine', { score: 9000 })
  const question = await post('Why?', { url: null })
  const job = await post('Hiring', { kind: 'job' })
  const dead = await post('Dead', { score: 90_000 })
  await db().item.update({ where: { id: dead }, data: { killedAt: now(), killedBy: 'flags' } })
  await expect.poll(async () => (await listed('topstories')).slice(0, 3), { timeout: 5000 }).toEqual([show, job, question])
  expect((await listed('newstories')).slice(0, 3).toSorted((a, b) => a - b)).toEqual([show, question, job])
  expect((await listed('beststories'))[0]).toBe(show)
  expect((await listed('askstories'))[0]).toBe(question)
  expect((await listed('showstories'))[0]).toBe(show)
  expect((await listed('jobstories'))[0]).toBe(job)
  expect(JSON.stringify(await Promise.all(lists.map(listed)))).not.toContain(String(dead))
  expect(await maxItem()).toBe(dead)
})

it('tells what changed lately, but not who wrote what was taken away', async () => {
  const [author, other, silent, moderator] = [await newViewer(), await newViewer(), await newViewer(), await newViewer({ role: 'moderator' })]
  const changes = new RecentChanges()
  await new Promise<void>((resolve) => (stop = listenForChanges({ onChange: (change) => changes.note(change), onOpen: resolve })))
  const storyId = await newStory({ authorId: author.id, createdAt: now() })
  const comment = await replyTo(other, storyId, 'Hear, hear.')
  await expect.poll(() => changes.updates(), { timeout: 6000 }).toMatchObject({ items: expect.arrayContaining([comment, storyId]), profiles: expect.arrayContaining([other.name, author.name]) })
  const old = await newComment({ authorId: silent.id, storyId, createdAt: minutesAgo(60 * 48) })
  await decideNow(moderator, 'remove', old)
  await expect.poll(async () => (await changes.updates()).items, { timeout: 6000 }).toContain(old)
  expect((await changes.updates()).profiles).not.toContain(silent.name)
  const later = new RecentChanges()
  await later.catchUp()
  expect(await later.updates()).toMatchObject({ items: expect.arrayContaining([comment, storyId]), profiles: expect.arrayContaining([other.name]) })
})
