import { expect, it } from 'vitest'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow } from '@/lib/testing/decide'
import { hnItem } from './item'

const jsonOf = async (id: number) => JSON.stringify(await hnItem(id))
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
  expect(await jsonOf(story)).toBe(
    `{"by":"${name}","descendants":2,"id":${story},"kids":[${first},${second}],"score":7,"time":${time},"title":"Rust’s &quot;it&#x27;s&quot; &lt;1&#x2F;2&gt;","type":"story","url":"https://example.org/?a=1&b=2"}`,
  )
  expect(await jsonOf(second)).toBe(`{"by":"${name}","id":${second},"parent":${story},"text":"one<p>it&#x27;s <i>two</i>","time":${time},"type":"comment"}`)
  expect((await hnItem(first))?.text).toBe('<a href="https:&#x2F;&#x2F;example.org&#x2F;" rel="nofollow">here</a>')
  const question = await newStory({ authorId, title: 'Ask HN: Why?', url: null, createdAt })
  await db().item.update({ where: { id: question }, data: { html: '<p>Because.</p>' } })
  expect(await hnItem(question)).toEqual({ by: name, descendants: 0, id: question, score: 1, text: 'Because.', time, title: 'Ask HN: Why?', type: 'story' })
  const job = await newStory({ authorId, title: 'Hiring', kind: 'job', createdAt })
  expect(await hnItem(job)).toEqual({ by: name, id: job, score: 1, time, title: 'Hiring', type: 'job', url: 'https://example.org/' })
  const poll = await newStory({ authorId, title: 'Which?', kind: 'poll', url: null, createdAt })
  const option = (position: number, score: number) => db().item.create({ data: { kind: 'pollopt', authorId, storyId: poll, parentId: poll, position, score, text: 'This', html: '<p>This</p>', createdAt } })
  const [less, more] = [await option(0, 3), await option(1, 5)]
  expect(await hnItem(poll)).toEqual({ by: name, descendants: 0, id: poll, parts: [more.id, less.id], score: 1, time, title: 'Which?', type: 'poll' })
  expect(await hnItem(less.id)).toEqual({ by: name, id: less.id, poll, score: 3, text: 'This', time, type: 'pollopt' })
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
  expect(await hnItem(live)).toEqual({ ...place(live), by, text: 'secret' })
  expect(await jsonOf(deleted)).toBe(`{"deleted":true,"id":${deleted},"parent":${storyId},"time":${seconds(createdAt)},"type":"comment"}`)
  expect(await hnItem(dead)).toEqual({ ...place(dead), by, dead: true, text: '[dead]' })
  expect(await hnItem(flagged)).toEqual({ ...place(flagged), by, dead: true, text: '[flagged]' })
  expect(await hnItem(both)).toEqual({ ...place(both), dead: true, deleted: true })
  expect(await hnItem(removed)).toEqual({ ...place(removed), deleted: true, kids: [reply] })
  expect(await hnItem(purged)).toEqual({ ...place(purged), deleted: true })
  expect(await hnItem(delayed)).toBeNull()
  const story = await hnItem(storyId)
  const kids = story?.kids as number[]
  expect(kids.toSorted((a, b) => a - b)).toEqual([live, deleted, dead, flagged, both, removed, purged])
  expect(kids.indexOf(flagged)).toBeGreaterThan(kids.indexOf(live))
  expect(story?.descendants).toBe(1)
})

it('hides a dead story with its poll, title and address, and its options with it', async () => {
  const [author, moderator] = [await newViewer(), await newViewer({ role: 'moderator' })]
  const [story, poll] = [await newStory({ authorId: author.id, title: 'Secret' }), await newStory({ authorId: author.id, title: 'Secret', kind: 'poll', url: null })]
  const { id: option } = await db().item.create({ data: { kind: 'pollopt', authorId: author.id, storyId: poll, parentId: poll, position: 0, text: 'Secret', html: '<p>Secret</p>' } })
  await decideNow(moderator, 'kill', story)
  await decideNow(moderator, 'remove', poll)
  expect(await hnItem(story)).toMatchObject({ by: author.name, dead: true, descendants: 0, score: 1, title: '[dead]', type: 'story' })
  expect(await hnItem(poll)).toEqual({ deleted: true, id: poll, time: expect.any(Number), type: 'poll' })
  expect(await hnItem(option)).toEqual({ deleted: true, id: option, poll, time: expect.any(Number), type: 'pollopt' })
  expect(JSON.stringify(await Promise.all([story, poll, option].map(hnItem)))).not.toMatch(/Secret|example\.org/)
})
