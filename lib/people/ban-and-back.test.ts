import fc from 'fast-check'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { deletePost, undeletePost } from '@/lib/authoring/delete'
import { unvote, vote } from '@/lib/marks/vote'
import { decide } from '@/lib/moderation/decide'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { snapshot } from '@/lib/testing/snapshot'
import { takeMeasure } from './measure'

const KARMA = 1000
const acts = ['up', 'down', 'unvote', 'delete', 'undelete', 'remove', 'remove branch', 'restore', 'kill', 'revive'] as const
type Step = { act: (typeof acts)[number]; post: number; voter: number }

const steps = fc.array(fc.record<Step>({ act: fc.constantFrom(...acts), post: fc.nat(5), voter: fc.nat(1) }), { maxLength: 10 })

type Viewer = Awaited<ReturnType<typeof newViewer>>

/** Two threads in each of which the author and somebody else wrote, some of it long ago. */
async function posts(author: Viewer, other: Viewer): Promise<number[]> {
  const own = await newStory({ authorId: author.id })
  const foreign = await newStory({ authorId: other.id })
  const comment = await newComment({ authorId: author.id, storyId: own, createdAt: minutesAgo(60) })
  const old = await newComment({ authorId: author.id, storyId: foreign, createdAt: minutesAgo(60 * 24 * 10) })
  const answer = await newComment({ authorId: other.id, storyId: foreign, parentId: old })
  const deep = await newComment({ authorId: author.id, storyId: foreign, parentId: answer })
  await db().thread.update({ where: { storyId: own }, data: { commentCount: 1 } })
  await db().thread.update({ where: { storyId: foreign }, data: { commentCount: 3 } })
  return [own, foreign, comment, old, answer, deep]
}

async function step({ act, post, voter }: Step, { ids, voters, author, moderator }: { ids: number[]; voters: Viewer[]; author: Viewer; moderator: Viewer }): Promise<void> {
  const [id, viewer, at] = [ids[post] ?? 0, voters[voter] ?? moderator, new Date()]
  if (act === 'up' || act === 'down') await vote(viewer, id, act === 'up' ? 1 : -1, at)
  else if (act === 'unvote') await unvote(viewer.id, id, at)
  else if (act === 'delete') await deletePost(author, id, at)
  else if (act === 'undelete') await undeletePost(author, id, at)
  else {
    const latest = await db().moderationEntry.findFirst({ where: { itemId: id }, orderBy: { id: 'desc' } })
    await decide(moderator, { itemId: id, act: act === 'remove branch' ? 'remove' : act, branch: act === 'remove branch', reason: 'Because.', seen: latest?.id ?? 0 }, at)
  }
}

/** Everything that is counted equals what it counts. */
async function recount(ids: number[], people: Viewer[]): Promise<void> {
  const items = await db().item.findMany({ where: { id: { in: ids } }, include: { votes: true } })
  const worth = (votes: { direction: number }[]) => votes.reduce((sum, { direction }) => sum + direction, 0)
  for (const item of items) expect(item.score).toBe(1 + worth(item.votes))
  for (const { id } of people) {
    const { karma } = await db().user.findUniqueOrThrow({ where: { id } })
    expect(karma).toBe(KARMA + worth(items.filter(({ authorId, removalId }) => authorId === id && removalId === null).flatMap(({ votes }) => votes)))
  }
  for (const { storyId, commentCount } of await db().thread.findMany({ where: { storyId: { in: ids } } })) {
    expect(commentCount).toBe(items.filter((item) => item.storyId === storyId && item.kind === 'comment' && item.live).length)
  }
}

it('a ban that removes posts, and its undoing, keep all counts, whatever happens before and between; with nothing between, they leave everything as it was', async () => {
  const moderator = await newViewer({ role: 'moderator' })
  const measure = async (act: 'ban' | 'unban', { id }: Viewer, postsSince: Date | null) => {
    const latest = await db().moderationEntry.findFirst({ where: { userId: id }, orderBy: { id: 'desc' } })
    expect(await takeMeasure(moderator, { userId: id, act, reason: 'Because.', seen: latest?.id ?? 0, until: null, postsSince, postsReason: 'Gone.' }, new Date())).toHaveProperty('name')
  }
  await fc.assert(
    fc.asyncProperty(steps, steps, fc.constantFrom(null, 30, 60 * 24 * 7, 60 * 24 * 365), async (before, between, minutes) => {
      const [author, other] = [await newViewer({ karma: KARMA }), await newViewer({ karma: KARMA })]
      const voters = [await newViewer({ karma: KARMA }), await newViewer({ karma: KARMA })]
      const ids = await posts(author, other)
      const since = minutes === null ? null : minutesAgo(minutes)
      for (const each of before) await step(each, { ids, voters, author, moderator })
      const earlier = await snapshot()
      await measure('ban', author, since)
      await recount(ids, [author, other])
      await measure('unban', author, null)
      expect(await snapshot()).toEqual(earlier)
      await measure('ban', author, since)
      for (const each of between) await step(each, { ids, voters, author, moderator })
      await recount(ids, [author, other])
      await measure('unban', author, null)
      await recount(ids, [author, other])
      const left = await db().item.findMany({ where: { id: { in: ids }, removal: { partOfId: { not: null } } } })
      expect(left).toEqual([])
    }),
    { numRuns: 15 },
  )
}, 120_000)
