import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { newComment, newMember, newStory } from '@/lib/testing/cast'
import { vote } from './vote'

const score = async (id: number) => (await db().item.findUniqueOrThrow({ where: { id } })).score
const karma = async (id: number) => (await db().user.findUniqueOrThrow({ where: { id } })).karma
const version = async (storyId: number) => (await db().thread.findUniqueOrThrow({ where: { storyId } })).version

it('counts 200 simultaneous votes of one person once', async () => {
  const [author, voter] = [await newMember(), await newMember()]
  const storyId = await newStory({ authorId: author })
  const outcomes = await Promise.all(Array.from({ length: 200 }, () => vote(voter, storyId)))
  expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'already')).toHaveLength(199)
  expect(await score(storyId)).toBe(2)
  expect(await karma(author)).toBe(2)
})

it('counts each of 100 people at once', async () => {
  const author = await newMember()
  const voters = await Promise.all(Array.from({ length: 100 }, () => newMember()))
  const storyId = await newStory({ authorId: author })
  await Promise.all(voters.map((voter) => vote(voter, storyId)))
  expect(await score(storyId)).toBe(101)
  expect(await karma(author)).toBe(101)
})

it('does not make a thread new for everybody', async () => {
  const [author, voter] = [await newMember(), await newMember()]
  const storyId = await newStory({ authorId: author })
  const comment = await newComment({ authorId: author, storyId })
  await vote(voter, comment)
  expect(await score(comment)).toBe(2)
  expect(await version(storyId)).toBe(1)
})

it('refuses own, deleted, dead and unknown posts and jobs, and changes nothing', async () => {
  const [author, voter] = [await newMember(), await newMember()]
  const storyId = await newStory({ authorId: author })
  const job = await newStory({ authorId: author, kind: 'job' })
  const deleted = await newComment({ authorId: author, storyId, deletedAt: new Date() })
  const dead = await newComment({ authorId: author, storyId, killedAt: new Date() })
  expect(await vote(author, storyId)).toBe('refused')
  for (const id of [job, deleted, dead, 2 ** 31 - 1]) expect(await vote(voter, id)).toBe('refused')
  expect(await db().vote.count({ where: { userId: { in: [author, voter] } } })).toBe(0)
  expect(await karma(author)).toBe(1)
})

it('gives no karma for a poll option', async () => {
  const [author, voter] = [await newMember(), await newMember()]
  const poll = await newStory({ authorId: author, kind: 'poll' })
  const option = await db().item.create({ data: { kind: 'pollopt', storyId: poll, parentId: poll, position: 0, authorId: author } })
  expect(await vote(voter, option.id)).toBe('counted')
  expect(await score(option.id)).toBe(2)
  expect(await karma(author)).toBe(1)
})
