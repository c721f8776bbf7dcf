import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deletePost } from '@/lib/authoring/delete'
import { submitStory } from '@/lib/authoring/submit'
import { threadComments } from '@/lib/comments/queries'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { collapse } from '@/lib/marks/mark'
import { unvote, vote } from '@/lib/marks/vote'
import { itemHead, itemState } from '@/lib/stories/item'
import { newestStories, rankedStories } from '@/lib/stories/queries'
import { EVERYONE } from '@/lib/stories/sight'
import { urlKey } from '@/lib/stories/url'
import { newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'
import { snapshot } from '@/lib/testing/snapshot'

type Viewer = Awaited<ReturnType<typeof newViewer>>

const item = (id: number) => db().item.findUniqueOrThrow({ where: { id } })
const thread = (storyId: number) => db().thread.findUniqueOrThrow({ where: { storyId } })
const karma = async ({ id }: Pick<Viewer, 'id'>) => (await db().user.findUniqueOrThrow({ where: { id } })).karma
const read = (id: number) => threadComments({ storyId: id, rootId: id, order: 'oldest', audience: 'everyone', at: new Date() })

/** Two stories on the same, each with a comment that was answered. */
async function twins() {
  const [first, second, voter, both, moderator] = [await newViewer(), await newViewer(), await newViewer(), await newViewer(), await newViewer({ role: 'moderator' })]
  const a = await newStory({ authorId: first.id, title: 'The duplicate', url: 'https://example.org/a' })
  await db().item.update({ where: { id: a }, data: { urlKey: urlKey('https://example.org/a') } })
  const b = await newStory({ authorId: second.id })
  const comment = await replyTo(first, a, 'Under the duplicate')
  const answer = await replyTo(second, comment, 'An answer')
  const other = await replyTo(second, b, 'Under the other')
  for (const id of [a, comment]) await vote(voter, id, 1, new Date())
  for (const id of [a, b]) await vote(both, id, 1, new Date())
  await vote(second, a, 1, new Date())
  await collapse(voter.id, answer)
  return { first, second, voter, both, moderator, a, b, comment, answer, other }
}

describe('a duplicate', () => {
  it('gives its comments and its points to the other, and gets them back', async () => {
    const { first, second, moderator, a, b, comment, answer } = await twins()
    const before = await snapshot()
    expect(await decideNow(moderator, 'merge', a, { intoId: b })).toBeNull()
    expect([await item(comment), await item(answer)]).toMatchObject([{ storyId: b, parentId: b, fromStoryId: a }, { storyId: b, parentId: comment, fromStoryId: null }])
    expect([await thread(a), await thread(b)]).toMatchObject([{ commentCount: 0, lastCommentAt: null, mergedIntoId: b }, { commentCount: 3 }])
    // One point it begins with, who voted for both, who voted for the duplicate, and who submitted that.
    expect([(await item(a)).score, (await item(b)).score]).toEqual([4, 4])
    expect([await karma(first), await karma(second)]).toEqual([104, 101])
    expect(await read(b)).toMatchObject([{ id: comment, from: { id: a, title: 'The duplicate' } }, { id: answer, from: null }, { from: null }])
    expect(await itemHead(a, EVERYONE)).toMatchObject({ mergedIntoId: b, title: 'The duplicate', commentCount: 0 })
    expect((await rankedStories('front')).map(({ id }) => id)).not.toContain(a)
    expect((await newestStories(null)).stories.find(({ id }) => id === a)).toMatchObject({ mergedIntoId: b })
    expect(await decideNow(moderator, 'unmerge', a)).toBeNull()
    expect(await snapshot()).toEqual(before)
  })

  it('takes no replies and no votes, which go to the other once and bring karma there', async () => {
    const { second, voter, moderator, a, b } = await twins()
    await decideNow(moderator, 'merge', a, { intoId: b })
    const late = await newViewer()
    expect(await postReply({ viewer: late, parentId: a, text: 'Late' }, new Date())).toEqual({ refusal: expect.stringContaining('merged') })
    for (const id of [a, a, b]) expect(await vote(late, id, 1, new Date())).toBeNull()
    expect(await vote(voter, a, 1, new Date())).toBeNull()
    expect([(await item(a)).score, (await item(b)).score, await karma(second)]).toEqual([4, 5, 102])
    expect(await db().vote.count({ where: { userId: late.id } })).toBe(1)
    expect(await submitStory(late, { title: 'Again', url: 'https://example.org/a', text: '', options: [] }, new Date())).toEqual({ id: b, earlier: true })
  })

  it('keeps karma right when votes are taken back on either', async () => {
    const { first, second, voter, both, moderator, a, b } = await twins()
    await decideNow(moderator, 'merge', a, { intoId: b })
    await unvote(voter.id, b, new Date())
    expect([(await item(b)).score, await karma(first), await karma(second)]).toEqual([3, 104, 101])
    await unvote(both.id, a, new Date())
    expect([(await item(b)).score, (await item(a)).score, await karma(first)]).toEqual([3, 3, 103])
    await unvote(voter.id, a, new Date())
    await decideNow(moderator, 'unmerge', a)
    expect([(await item(b)).score, (await item(a)).score, await karma(first), await karma(second)]).toEqual([2, 2, 102, 101])
  })

  it('does not tell its title any more once it is gone, and the thread is drawn anew', async () => {
    const { moderator, a, b, comment } = await twins()
    await decideNow(moderator, 'merge', a, { intoId: b })
    const drawn = await itemState(comment)
    await decideNow(moderator, 'remove', a)
    expect((await itemState(comment))?.threadVersion).toBeGreaterThan(drawn?.threadVersion ?? Infinity)
    expect((await read(b))[0]).toMatchObject({ id: comment, from: { id: a, title: '' } })
    const removed = await itemState(comment)
    await decideNow(moderator, 'unmerge', a)
    expect((await itemState(b))?.threadVersion).toBeGreaterThan(removed?.threadVersion ?? Infinity)
  })

  it('is one of a live story that is no duplicate and neither one’s own nor an admin’s', async () => {
    const { second, moderator, a, b, comment } = await twins()
    const admin = await newViewer({ role: 'admin' })
    const refused = async (intoId: number | undefined, viewer = moderator) => decideNow(viewer, 'merge', a, { intoId })
    expect(await refused(undefined)).toMatch(/number/)
    expect(await refused(comment)).toMatch(/number/)
    expect(await refused(2 ** 31 - 1)).toMatch(/number/)
    expect(await refused(a)).toMatch(/itself/)
    expect(await refused(await newStory({ authorId: moderator.id }))).toMatch(/your own/)
    expect(await refused(await newStory({ authorId: admin.id }))).toMatch(/admin/)
    const gone = await newStory({ authorId: second.id })
    await deletePost(second, gone, new Date())
    expect(await refused(gone)).toMatch(/gone/)
    const c = await newStory({ authorId: second.id })
    expect(await decideNow(moderator, 'merge', c, { intoId: b })).toBeNull()
    expect(await refused(c)).toContain(String(b))
    expect(await decideNow(moderator, 'merge', b, { intoId: a })).toMatch(/separate that first/)
    expect(await decideNow(moderator, 'unmerge', c)).toBeNull()
  })

  it('stays one until what was moved out of it has come back', async () => {
    const { moderator, a, b, comment } = await twins()
    const before = await item(comment)
    await decideNow(moderator, 'merge', a, { intoId: b })
    await decideNow(moderator, 'split', comment, { title: 'On its own' })
    expect(await decideNow(moderator, 'unmerge', a)).toMatch(/move that back first/)
    expect(await decideNow(moderator, 'rejoin', comment)).toBeNull()
    expect(await decideNow(moderator, 'unmerge', a)).toBeNull()
    expect(await item(comment)).toEqual(before)
  })

  it('is one of two when two moderators merge each into the other', async () => {
    const { moderator, a, b } = await twins()
    const other = await newViewer({ role: 'moderator' })
    const refusals = await Promise.all([decideNow(moderator, 'merge', a, { intoId: b }), decideNow(other, 'merge', b, { intoId: a })])
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1)
  })

  it('brings along what is posted, voted and folded while it is moved', async () => {
    const { voter, moderator, a, b, comment, answer } = await twins()
    const late = await newViewer()
    const [refusal] = await Promise.all([decideNow(moderator, 'merge', a, { intoId: b }), replyTo(voter, answer, 'Meanwhile'), vote(late, comment, 1, new Date()), collapse(late.id, comment)])
    expect(refusal).toBeNull()
    expect((await thread(b)).commentCount).toBe(4)
    expect(await db().item.count({ where: { storyId: b, kind: 'comment' } })).toBe(4)
    expect(await db().vote.count({ where: { userId: late.id, storyId: b } })).toBe(1)
  })
})

type Step = { act: 'reply' | 'vote' | 'unvote' | 'remove' | 'restore' | 'delete'; who: number; post: number }

const step = fc.record<Step>({ act: fc.constantFrom('reply', 'reply', 'vote', 'vote', 'unvote', 'remove', 'restore', 'delete'), who: fc.nat(2), post: fc.nat(30) })

it('merged and separated again, whatever was done before and between, all counts are right, and without anything between all is as before', async () => {
  const people = [await newViewer(), await newViewer(), await newViewer()]
  const moderator = await newViewer({ role: 'moderator' })
  const [first, second] = people
  if (!first || !second) throw new Error('There is nobody.')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), fc.array(step, { maxLength: 8 }), async (earlier, between) => {
      await db().user.updateMany({ data: { karma: 100 } })
      const [a, b] = [await newStory({ authorId: first.id }), await newStory({ authorId: second.id })]
      const posts = () => db().item.findMany({ where: { storyId: { in: [a, b] } }, orderBy: { id: 'asc' } })
      const take = async ({ act, who, post }: Step) => {
        const all = await posts()
        const { id } = all[post % all.length] ?? { id: a }
        const viewer = people[who] ?? first
        if (act === 'reply') await postReply({ viewer, parentId: id, text: String(Math.random()) }, new Date())
        else if (act === 'vote') await vote(viewer, id, 1, new Date())
        else if (act === 'unvote') await unvote(viewer.id, id, new Date())
        else if (act === 'delete') await deletePost(viewer, id, new Date())
        else await decideNow(moderator, act, id, { branch: true })
      }
      for (const each of earlier) await take(each)
      const before = await snapshot()
      const placed = await posts()
      const merged = (await decideNow(moderator, 'merge', a, { intoId: b })) === null
      if (between.length === 0 && merged) {
        expect(await decideNow(moderator, 'unmerge', a)).toBeNull()
        expect(await snapshot()).toEqual(before)
      }
      for (const each of between) await take(each)
      await recount(people, [a, b])
      if (merged && between.length > 0) expect(await decideNow(moderator, 'unmerge', a)).toBeNull()
      await recount(people, [a, b])
      for (const { id, storyId, parentId } of placed) expect(await item(id)).toMatchObject({ storyId, parentId, fromStoryId: null })
      expect(await db().vote.count({ where: { mergedFromId: a } })).toBe(0)
    }),
    { numRuns: 25 },
  )
}, 120_000)

async function recount(people: Viewer[], storyIds: number[]): Promise<void> {
  const items = await db().item.findMany({ where: { storyId: { in: storyIds } }, include: { votes: true } })
  for (const { score, votes } of items) expect(score).toBe(1 + votes.length)
  for (const storyId of storyIds) expect((await thread(storyId)).commentCount).toBe(items.filter((each) => each.storyId === storyId && each.kind === 'comment' && each.live).length)
  for (const { id } of people) {
    const earned = items.filter(({ authorId, removalId }) => authorId === id && removalId === null).flatMap(({ votes }) => votes.filter(({ mergedFromId }) => mergedFromId === null))
    expect(await karma({ id })).toBe(100 + earned.length)
  }
}
