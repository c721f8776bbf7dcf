import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { writeEntry } from '@/lib/log/write-entry'
import { decide } from './decide'
import { caseOf } from './queries'
import type { Act } from './rules'
import { settings } from '@/lib/settings'
import { newComment, newStory, newViewer } from '@/lib/testing/cast'
import { askReview } from '@/lib/inbox/ask-review'
import { inboxPage, openReview, reviewedDecision, WHOLE_INBOX } from '@/lib/inbox/queries'

type Viewer = Awaited<ReturnType<typeof newViewer>>

const TEXT = 'It was a quotation.'

async function decideOn(viewer: Viewer, act: Act, itemId: number, branch = false): Promise<string | null> {
  const seen = (await db().moderationEntry.findFirst({ where: { itemId }, orderBy: { id: 'desc' } }))?.id ?? 0
  return decide(viewer, { act, itemId, branch, reason: `Because: ${act}.`, seen }, new Date())
}

/** A comment with an answer, by two people, and a decision about it. */
async function decided(act: Act, branch = false) {
  const [author, answerer, moderator, other] = [await newViewer(), await newViewer(), await newViewer({ role: 'moderator' }), await newViewer({ role: 'moderator' })]
  const storyId = await newStory({ authorId: (await newViewer()).id })
  const itemId = await newComment({ authorId: author.id, storyId, html: '<p>quoted</p>' })
  const answer = await newComment({ authorId: answerer.id, storyId, parentId: itemId })
  await db().thread.update({ where: { storyId }, data: { commentCount: 2 } })
  expect(await decideOn(moderator, act, itemId, branch)).toBeNull()
  return { author, answerer, moderator, other, storyId, itemId, answer, entryId: await latest(itemId) }
}

async function latest(itemId: number): Promise<number> {
  return (await db().moderationEntry.findFirstOrThrow({ where: { itemId }, orderBy: { id: 'desc' } })).id
}

const ask = (viewer: Viewer, entryId: number, text = TEXT) => askReview(viewer, { entryId, text }, new Date())
const newest = async (viewer: Viewer) => (await inboxPage(viewer, WHOLE_INBOX, new Date())).notices[0]

describe('a request for a review', () => {
  it.each([
    ['remove', 'uphold'],
    ['remove', 'restore'],
    ['kill', 'uphold'],
    ['kill', 'revive'],
  ] as const)('about %s waits for a moderator, and the author gets the answer: %s', async (act, answer) => {
    const { author, moderator, other, itemId, entryId } = await decided(act)
    expect(await ask(author, entryId)).toBeNull()
    expect(await db().case.findUnique({ where: { itemId } })).toMatchObject({ review: true })
    expect(await openReview(itemId)).toEqual({ entryId, askedBy: author.name, text: TEXT, decidedBy: moderator.name, reason: `Because: ${act}.` })
    expect(await newest(author)).toMatchObject({ isNew: false, posts: [{ review: { text: TEXT, answer: null }, mayAsk: false }] })
    if (answer === 'uphold') expect(await decideOn(moderator, answer, itemId)).toMatch(/your own decision/)
    expect(await decideOn(other, answer, itemId)).toBeNull()
    expect(await newest(author)).toMatchObject({ isNew: true, entry: { act: answer }, posts: [{ review: { text: TEXT, answer: { act: answer, reason: `Because: ${answer}.` } } }] })
    expect([await db().case.findUnique({ where: { itemId } }), await openReview(itemId)]).toEqual([null, null])
    expect(await ask(author, entryId, 'Again.')).toMatch(answer === 'uphold' ? /already/ : /undone/)
  })

  it('is made once for each decision, by whichever author of a branch asks first, and who asked from within it gets the answer', async () => {
    const { author, answerer, moderator, other, itemId, entryId } = await decided('remove', true)
    const refusals = await Promise.all(Array.from({ length: 10 }, (_, index) => ask(index % 2 ? author : answerer, entryId, `Number ${index}`)))
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1)
    expect(await db().review.count({ where: { entryId } })).toBe(1)
    const { userId } = await db().review.findUniqueOrThrow({ where: { entryId } })
    const [asker, rest] = userId === author.id ? [author, answerer] : [answerer, author]
    expect(await newest(rest)).toMatchObject({ posts: [{ review: { text: null, answer: null }, mayAsk: false }] })
    expect(JSON.stringify(await inboxPage(rest, WHOLE_INBOX, new Date()))).not.toContain('Number')
    await db().user.update({ where: { id: asker.id }, data: { role: 'moderator' } })
    expect(await decideOn({ ...asker, role: 'moderator' }, 'restore', itemId)).toMatch(asker === author ? /your own post/ : /You asked/)
    expect(await decideOn(other, 'uphold', itemId)).toBeNull()
    expect(await newest(asker)).toMatchObject({ entry: { act: 'uphold' } })
    expect(await caseOf(itemId)).toMatchObject({ review: null })
    expect(moderator.id).not.toBe(asker.id)
  })

  it('sent twice is one', async () => {
    const { author, entryId } = await decided('remove')
    expect(await Promise.all([ask(author, entryId), ask(author, entryId)])).toEqual([null, null])
    expect(await db().review.count({ where: { entryId } })).toBe(1)
  })

  it('is for authors alone, about what was removed or is dead and still stands', async () => {
    const { author, answerer, moderator, itemId, entryId } = await decided('remove')
    expect(await ask(answerer, entryId)).toMatch(/somebody else/)
    expect(await reviewedDecision(answerer, entryId, new Date())).toBeNull()
    expect(await ask(author, 2 ** 31 - 1)).toMatch(/no such/)
    await decideOn(moderator, 'restore', itemId)
    expect(await ask(author, entryId)).toMatch(/undone/)
    expect(await ask(author, await latest(itemId))).toMatch(/removed or is dead/)
    await db().item.update({ where: { id: itemId }, data: { deletedAt: new Date() } })
    await decideOn(moderator, 'remove', itemId)
    expect(await reviewedDecision(author, await latest(itemId), new Date())).toMatchObject({ refusal: expect.stringContaining('deleted') })
    expect(await ask(author, await latest(itemId))).toMatch(/deleted/)
  })

  it('is not answered by what undoes another decision, and is moot when a rule undoes its own', async () => {
    const { author, moderator, other, storyId, itemId, entryId } = await decided('kill')
    expect(await ask(author, entryId)).toBeNull()
    expect(await decideOn(moderator, 'remove', itemId)).toBeNull()
    expect(await ask(author, await latest(itemId))).toMatch(/Another request about this post/)
    expect(await decideOn(other, 'restore', itemId)).toBeNull()
    expect(await openReview(itemId)).toMatchObject({ entryId })
    await db().$transaction((tx) => writeEntry(tx, { act: 'revive', by: { rule: 'vouches' }, on: { itemId, storyId }, undoesId: entryId, reason: 'Vouched for.', at: new Date() }))
    expect([await openReview(itemId), (await caseOf(itemId))?.review]).toEqual([null, null])
  })

  it('leaves room for others: so many of one person can be open at a time', async () => {
    const author = await newViewer()
    const moderator = await newViewer({ role: 'moderator' })
    const entries: number[] = []
    for (let each = 0; each <= settings.review.open; each++) {
      const storyId = await newStory({ authorId: author.id })
      await decideOn(moderator, 'remove', storyId)
      entries.push(await latest(storyId))
    }
    const refusals = await Promise.all(entries.map((entryId) => ask(author, entryId)))
    expect(refusals.filter((refusal) => refusal !== null)).toEqual([expect.stringContaining('wait for an answer')])
  })
})
