import { describe, expect, it } from 'vitest'
import { deletePost } from '@/lib/authoring/delete'
import { threadComments } from '@/lib/comments/queries'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { unvote, vote } from '@/lib/marks/vote'
import { itemHead } from '@/lib/stories/item'
import { EVERYONE, type Audience } from '@/lib/stories/sight'
import { newStory, newViewer } from '@/lib/testing/cast'
import { snapshot } from '@/lib/testing/snapshot'
import { decide } from './decide'
import type { Act } from './rules'

type Viewer = Awaited<ReturnType<typeof newViewer>>

const REASON = 'It breaks the rules.'
const latest = async (itemId: number) => (await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' } }))?.id ?? 0
const act = async (viewer: Viewer, what: Act, itemId: number, branch = false, seen?: number) =>
  decide(viewer, { act: what, itemId, branch, reason: REASON, seen: seen ?? (await latest(itemId)) }, new Date())

async function reply(viewer: Viewer, parentId: number, text: string): Promise<number> {
  const posted = await postReply({ viewer, parentId, text }, new Date())
  if ('refusal' in posted) throw new Error(posted.refusal)
  return posted.id
}

/** A story with a comment and an answer to it, each voted up once. */
async function discussion() {
  const [author, answerer, voter, moderator] = [await newViewer(), await newViewer(), await newViewer(), await newViewer({ role: 'moderator' })]
  const storyId = await newStory({ authorId: author.id })
  const comment = await reply(author, storyId, 'marker-of-the-comment')
  const answer = await reply(answerer, comment, 'marker-of-the-answer')
  for (const id of [storyId, comment, answer]) await vote(voter, id, 1, new Date())
  return { author, answerer, voter, moderator, storyId, comment, answer }
}

const karma = async ({ id }: Viewer) => (await db().user.findUniqueOrThrow({ where: { id } })).karma
const count = async (storyId: number) => (await db().thread.findUniqueOrThrow({ where: { storyId } })).commentCount
const read = (storyId: number, audience: Audience) => threadComments({ storyId, rootId: storyId, order: 'oldest', audience, at: new Date() })

describe('a decision', () => {
  it.each([
    ['remove', 'restore', false],
    ['remove', 'restore', true],
    ['kill', 'revive', false],
    ['lock', 'unlock', false],
  ] as const)('to %s, undone by %s, leaves everything as it was (branch: %s)', async (doIt, undoIt, branch) => {
    const { moderator, storyId, comment } = await discussion()
    const id = doIt === 'lock' ? storyId : comment
    const before = await snapshot()
    expect(await act(moderator, doIt, id, branch)).toBeNull()
    expect(await snapshot()).not.toEqual(before)
    expect(await act(moderator, undoIt, id)).toBeNull()
    expect(await snapshot()).toEqual(before)
    expect(await db().moderationEntry.findMany({ where: { itemId: id }, select: { act: true, reason: true } })).toEqual([{ act: doIt, reason: REASON }, { act: undoIt, reason: REASON }])
  })

  it('to remove takes the karma and the comment out of the counts, and a branch under one entry', async () => {
    const { author, answerer, moderator, storyId, comment } = await discussion()
    await act(moderator, 'remove', comment, true)
    expect([await karma(author), await karma(answerer), await count(storyId)]).toEqual([101, 100, 0])
    const entries = await db().moderationEntry.findMany({ where: { storyId } })
    expect(entries).toMatchObject([{ act: 'remove', itemId: comment, posts: 2 }])
  })

  it('to remove leaves the reason and nothing else to readers, everything to moderators, and the words to the author', async () => {
    const { author, moderator, storyId, comment } = await discussion()
    await act(moderator, 'remove', comment)
    for (const audience of ['everyone', 'showdead'] as const) {
      const [removed, answer] = await read(storyId, audience)
      expect(removed).toMatchObject({ gone: 'removed', author: null, html: '', removal: { reason: REASON }, shown: true })
      expect(answer).toMatchObject({ gone: null, html: '<p>marker-of-the-answer</p>' })
      expect(JSON.stringify(await itemHead(comment, { audience, viewerId: null }))).not.toMatch(/marker-of-the-comment/)
    }
    expect(JSON.stringify(await read(storyId, 'moderator'))).toContain('marker-of-the-comment')
    expect(await itemHead(comment, { audience: 'everyone', viewerId: author.id })).toMatchObject({ html: '<p>marker-of-the-comment</p>', removal: { reason: REASON, own: true }, live: false })
  })

  it('to remove what its author deleted reveals nothing, and restoring it neither', async () => {
    const { author, moderator, comment } = await discussion()
    await deletePost(author, comment, new Date())
    await act(moderator, 'remove', comment)
    await act(moderator, 'restore', comment)
    expect(await itemHead(comment, EVERYONE)).toMatchObject({ gone: 'deleted', html: '', author: null })
  })

  it('comes once: of ten moderators at the same time one decides, and the others are told', async () => {
    const { author, storyId, comment } = await discussion()
    const moderators = await Promise.all(Array.from({ length: 10 }, () => newViewer({ role: 'moderator' })))
    const refusals = await Promise.all(moderators.map((each) => act(each, 'remove', comment, false, 0)))
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1)
    for (const refusal of refusals) if (refusal) expect(refusal).toMatch(/^Another decision came first, by member\d+: It breaks the rules\. Nothing was changed/)
    expect([await karma(author), await count(storyId), await db().moderationEntry.count({ where: { storyId } })]).toEqual([101, 1, 1])
  })

  it('is not for members, on own posts, or of moderators on admins', async () => {
    const { voter, moderator, comment } = await discussion()
    const admin = await newViewer({ role: 'admin' })
    const storyOf = (viewer: Viewer) => newStory({ authorId: viewer.id })
    expect(await act(voter, 'remove', comment)).toMatch(/^Only moderators/)
    expect(await act(moderator, 'remove', await storyOf(moderator))).toMatch(/your own/)
    expect(await act(moderator, 'remove', await storyOf(admin))).toMatch(/admin/)
    expect(await act(admin, 'remove', await storyOf(moderator))).toBeNull()
    expect(await act(moderator, 'restore', comment)).toMatch(/not removed/)
    expect(await act(moderator, 'lock', comment)).toMatch(/lock the story/)
    expect(await act(moderator, 'remove', 2 ** 31 - 1)).toMatch(/no such post/)
  })

  it('to lock stops replies and votes of members alone', async () => {
    const { voter, moderator, storyId, comment } = await discussion()
    await act(moderator, 'lock', storyId)
    expect(await postReply({ viewer: voter, parentId: comment, text: 'Late' }, new Date())).toEqual({ refusal: expect.stringContaining('locked') })
    expect(await vote(await newViewer(), comment, 1, new Date())).toContain('locked')
    expect(await postReply({ viewer: moderator, parentId: comment, text: 'Let it rest.' }, new Date())).toHaveProperty('id')
  })

  it('to remove keeps karma right when a vote is taken back meanwhile', async () => {
    const { author, voter, moderator, comment } = await discussion()
    await act(moderator, 'remove', comment)
    await unvote(voter.id, comment, new Date())
    expect(await karma(author)).toBe(101)
    await act(moderator, 'restore', comment)
    expect(await karma(author)).toBe(101)
  })
})
