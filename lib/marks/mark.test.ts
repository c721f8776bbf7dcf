import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { newComment, newMember, newStory } from '@/lib/testing/cast'
import { favourite, hide, unfavourite, unhide } from './mark'

async function posts() {
  const authorId = await newMember()
  const storyId = await newStory({ authorId })
  return {
    userId: await newMember(),
    storyId,
    comment: await newComment({ authorId, storyId }),
    deleted: await newComment({ authorId, storyId, deletedAt: new Date() }),
    dead: await newComment({ authorId, storyId, killedAt: new Date() }),
    nothing: 2 ** 31 - 1,
  }
}

const idsOf = (rows: { itemId: number }[]) => rows.map(({ itemId }) => itemId).sort()

it('makes favourites of live stories and comments alone, each once', async () => {
  const { userId, storyId, comment, deleted, dead, nothing } = await posts()
  for (const id of [storyId, comment, deleted, dead, nothing]) await Promise.all(Array.from({ length: 5 }, () => favourite(userId, id)))
  expect(idsOf(await db().favourite.findMany({ where: { userId } }))).toEqual([storyId, comment])
  await unfavourite(userId, storyId)
  expect(idsOf(await db().favourite.findMany({ where: { userId } }))).toEqual([comment])
})

it('hides stories alone, each once', async () => {
  const { userId, storyId, comment, nothing } = await posts()
  for (const id of [storyId, comment, nothing]) await Promise.all(Array.from({ length: 5 }, () => hide(userId, id)))
  expect(idsOf(await db().hidden.findMany({ where: { userId } }))).toEqual([storyId])
  await unhide(userId, storyId)
  expect(await db().hidden.count({ where: { userId } })).toBe(0)
})
