import { expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { sessionCookie } from '@/lib/accounts/session'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { minutesAgo, newStory, newViewer } from '@/lib/testing/cast'
import { listMarks, readerOf } from './queries'
import { recordVisit } from './visit'

async function say(viewer: Viewer, parentId: number, at: Date): Promise<number> {
  const posted = await postReply({ viewer, parentId, text: `words ${at.getTime()}` }, at)
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.id
}

/** Somebody opens a page. @returns what is new to them */
async function look({ id }: Viewer, itemId: number): Promise<number[]> {
  const { name, value } = await sessionCookie({ userId: id, epoch: 0 })
  return (await readerOf({ cookies: `${name}=${value}`, nonce: '', address: '/' }, itemId))?.marks.news ?? []
}

async function thread() {
  const [reader, other] = [await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: other.id, createdAt: minutesAgo(600) })
  const first = await say(other, storyId, minutesAgo(500))
  return { reader, other, storyId, first }
}

const count = async ({ id }: Viewer, storyId: number) => (await listMarks(id, [storyId])).news

it('nothing is new to who was never there; then what others wrote since, for as long as the visit lasts', async () => {
  const { reader, other, storyId } = await thread()
  expect([await look(reader, storyId), await count(reader, storyId)]).toEqual([[], []])
  await db().visit.updateMany({ where: { userId: reader.id }, data: { since: minutesAgo(120), seenAt: minutesAgo(120) } })
  expect(await look(reader, storyId)).toEqual([])
  const [answer, own] = [await say(other, storyId, minutesAgo(60)), await say(reader, storyId, minutesAgo(59))]
  const dead = await say(other, storyId, minutesAgo(58))
  await db().item.update({ where: { id: dead }, data: { killedAt: new Date(), killedBy: 'moderator' } })
  expect(await count(reader, storyId)).toEqual([{ id: storyId, count: 1 }])
  expect(await look(reader, storyId)).toEqual([answer])
  expect(await count(reader, storyId)).toEqual([])
  const deeper = await say(other, own, new Date(Date.now() + 1000))
  expect(await count(reader, storyId)).toEqual([{ id: storyId, count: 1 }])
  expect(await look(reader, storyId)).toEqual([answer, deeper])
  expect(await look(other, storyId)).toEqual([])
})

it('what was seen on the last visit is not new on the next', async () => {
  const { reader, other, storyId } = await thread()
  for (const minutes of [400, 200, 100]) await recordVisit(reader, storyId, minutesAgo(minutes))
  await say(other, storyId, minutesAgo(150))
  expect(await look(reader, storyId)).toEqual([])
  const late = await say(other, storyId, minutesAgo(50))
  expect(await look(reader, storyId)).toEqual([late])
  await recordVisit(reader, storyId, minutesAgo(300))
  expect(await look(reader, storyId)).toEqual([late])
})

it('a comment’s own page is no visit of its thread, but shows what is new there', async () => {
  const { reader, other, storyId, first } = await thread()
  await look(reader, first)
  expect(await db().visit.count({ where: { userId: reader.id } })).toBe(0)
  await recordVisit(reader, storyId, minutesAgo(100))
  const answer = await say(other, first, minutesAgo(50))
  expect(await look(reader, first)).toEqual([answer])
  expect(await count(reader, storyId)).toEqual([{ id: storyId, count: 1 }])
})

it('a hundred looks at once are one visit', async () => {
  const { reader, storyId } = await thread()
  await Promise.all(Array.from({ length: 100 }, () => look(reader, storyId)))
  expect(await db().visit.count({ where: { userId: reader.id, storyId } })).toBe(1)
})
