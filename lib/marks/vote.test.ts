import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { unvote, vote } from './vote'

const score = async (id: number) => (await db().item.findUniqueOrThrow({ where: { id } })).score
const karma = async ({ id }: { id: number }) => (await db().user.findUniqueOrThrow({ where: { id } })).karma
const version = async (storyId: number) => (await db().thread.findUniqueOrThrow({ where: { storyId } })).version
const up = (viewer: Awaited<ReturnType<typeof newViewer>>, id: number) => vote(viewer, id, 1, new Date())
const down = (viewer: Awaited<ReturnType<typeof newViewer>>, id: number) => vote(viewer, id, -1, new Date())

it('counts 200 simultaneous votes of one person once', async () => {
  const [author, voter] = [await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: author.id })
  const refusals = await Promise.all(Array.from({ length: 200 }, () => up(voter, storyId)))
  expect(new Set(refusals)).toEqual(new Set([null]))
  expect(await score(storyId)).toBe(2)
  expect(await karma(author)).toBe(101)
})

it('counts each of 100 people at once', async () => {
  const author = await newViewer()
  const voters = await Promise.all(Array.from({ length: 100 }, () => newViewer()))
  const storyId = await newStory({ authorId: author.id })
  await Promise.all(voters.map((voter) => up(voter, storyId)))
  expect(await score(storyId)).toBe(101)
  expect(await karma(author)).toBe(200)
})

it('does not make a thread new for everybody', async () => {
  const [author, voter] = [await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: author.id })
  const comment = await newComment({ authorId: author.id, storyId })
  await up(voter, comment)
  expect(await score(comment)).toBe(2)
  expect(await version(storyId)).toBe(1)
})

it('refuses own, deleted, dead and unknown posts and jobs with a sentence, and changes nothing', async () => {
  const [author, voter] = [await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: author.id })
  const job = await newStory({ authorId: author.id, kind: 'job' })
  const deleted = await newComment({ authorId: author.id, storyId, deletedAt: new Date() })
  const dead = await newComment({ authorId: author.id, storyId, killedAt: new Date() })
  expect(await up(author, storyId)).toMatch(/own/)
  for (const id of [job, deleted, dead, 2 ** 31 - 1]) expect(await up(voter, id)).toMatch(/\.$/)
  expect(await db().vote.count({ where: { userId: { in: [author.id, voter.id] } } })).toBe(0)
  expect(await karma(author)).toBe(100)
})

it('gives no karma for a poll option', async () => {
  const [author, voter] = [await newViewer(), await newViewer()]
  const poll = await newStory({ authorId: author.id, kind: 'poll' })
  const option = await db().item.create({ data: { kind: 'pollopt', storyId: poll, parentId: poll, position: 0, authorId: author.id } })
  expect(await up(voter, option.id)).toBeNull()
  expect(await score(option.id)).toBe(2)
  expect(await karma(author)).toBe(100)
})

it('takes a vote back with all it did, once, and the other way can be voted then', async () => {
  const [author, voter] = [await newViewer(), await newViewer({ karma: settings.downvote.karma })]
  const storyId = await newStory({ authorId: author.id })
  const comment = await newComment({ authorId: author.id, storyId })
  await up(voter, comment)
  expect(await down(voter, comment)).toBeNull()
  expect(await score(comment)).toBe(2)
  await Promise.all(Array.from({ length: 20 }, () => unvote(voter.id, comment, new Date())))
  expect([await score(comment), await karma(author)]).toEqual([1, 100])
  await down(voter, comment)
  expect([await score(comment), await karma(author)]).toEqual([0, 99])
})

it('keeps a vote that is older than the window', async () => {
  const [author, voter] = [await newViewer(), await newViewer()]
  const storyId = await newStory({ authorId: author.id })
  await vote(voter, storyId, 1, minutesAgo(settings.unvote / 60_000 + 1))
  expect(await unvote(voter.id, storyId, new Date())).toMatch(/60 minutes/)
  expect([await score(storyId), await karma(author)]).toEqual([2, 101])
})

it('stays consistent when many people vote and take it back at once', async () => {
  const author = await newViewer()
  const storyId = await newStory({ authorId: author.id })
  const voters = await Promise.all(Array.from({ length: 30 }, () => newViewer()))
  await Promise.all(voters.flatMap((voter) => [up(voter, storyId), unvote(voter.id, storyId, new Date()), up(voter, storyId)]))
  const votes = await db().vote.count({ where: { itemId: storyId } })
  expect([await score(storyId), await karma(author)]).toEqual([1 + votes, 100 + votes])
})

it('lets nobody vote a comment below the least', async () => {
  const author = await newViewer()
  const voters = await Promise.all(Array.from({ length: 12 }, () => newViewer({ karma: settings.downvote.karma })))
  const storyId = await newStory({ authorId: author.id })
  const comment = await newComment({ authorId: author.id, storyId })
  await Promise.all(voters.map((voter) => down(voter, comment)))
  expect(await score(comment)).toBe(settings.downvote.leastPoints)
  expect(await karma(author)).toBe(100 - 1 + settings.downvote.leastPoints)
})
