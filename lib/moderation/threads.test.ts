import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { threadComments } from '@/lib/comments/queries'
import { vote } from '@/lib/marks/vote'
import { itemHead } from '@/lib/stories/item'
import { rankedStories, storiesBy } from '@/lib/stories/queries'
import { EVERYONE } from '@/lib/stories/sight'
import { siteOf } from '@/lib/stories/site'
import { urlKey } from '@/lib/stories/url'
import { minutesAgo, newStory, newViewer } from '@/lib/testing/cast'
import { decideNow, replyTo } from '@/lib/testing/decide'
import { snapshot } from '@/lib/testing/snapshot'
import type { Inputs } from './inputs'
import type { Act } from './rules'

type Viewer = Awaited<ReturnType<typeof newViewer>>
let [author, voter, moderator, admin] = [] as unknown as [Viewer, Viewer, Viewer, Viewer]

beforeAll(async () => {
  author = await newViewer()
  voter = await newViewer()
  moderator = await newViewer({ role: 'moderator' })
  admin = await newViewer({ role: 'admin' })
})

const URL = 'https://www.example.org/page/?utm_source=x'

/** A story with two branches, all of it voted up; none of it new enough for the front page. */
async function discussion() {
  const storyId = await newStory({ authorId: author.id, url: URL, createdAt: minutesAgo(60 * 24 * 10) })
  await db().item.update({ where: { id: storyId }, data: { urlKey: urlKey(URL), site: siteOf(URL) } })
  const comment = await replyTo(author, storyId, 'First')
  const answer = await replyTo(voter, comment, 'Answer')
  const second = await replyTo(author, storyId, 'Second')
  for (const id of [storyId, comment, second]) await vote(voter, id, 1, new Date())
  return { storyId, comment, answer, second }
}

const thread = (storyId: number) => db().thread.findUniqueOrThrow({ where: { storyId } })
const item = (id: number) => db().item.findUniqueOrThrow({ where: { id } })
const front = async () => (await rankedStories('front')).map(({ id }) => id)

describe('a thread tool', () => {
  it.each<[Act, Act, Inputs]>([
    ['pin', 'unpin', {}],
    ['weigh', 'unweigh', { factor: 0.5 }],
    ['lift', 'unlift', {}],
    ['flags_off', 'flags_on', {}],
  ])('%s is undone by %s', async (act, undo, inputs) => {
    const { storyId } = await discussion()
    for (let index = 0; act === 'lift' && index < 25; index++) await newStory({ authorId: author.id, score: 10 })
    const before = await snapshot()
    expect(await decideNow(moderator, act, storyId, inputs)).toBeNull()
    expect(await snapshot()).not.toEqual(before)
    expect(await decideNow(moderator, undo, storyId)).toBeNull()
    expect(await snapshot()).toEqual(before)
    expect(await decideNow(moderator, undo, storyId)).toMatch(/nothing of the kind/)
  })

  it('is refused to the author, on an admin’s, of the wrong kind and twice', async () => {
    const { storyId, comment } = await discussion()
    const mine = await newStory({ authorId: moderator.id })
    expect(await decideNow(moderator, 'pin', mine)).toMatch(/your own/)
    expect(await decideNow(moderator, 'pin', await newStory({ authorId: admin.id }))).toMatch(/admin/)
    expect(await decideNow(moderator, 'pin', comment)).toMatch(/done to stories/)
    expect(await decideNow(moderator, 'split', storyId, { title: 'A title' })).toMatch(/Only a comment/)
    await decideNow(moderator, 'pin', storyId)
    expect(await decideNow(moderator, 'pin', storyId)).toMatch(/already/)
    expect(await decideNow(voter, 'unpin', storyId)).toMatch(/Only moderators/)
    await decideNow(moderator, 'unpin', storyId)
  })
})

describe('an edited title', () => {
  it('is marked, keeps what was said before, and is taken back with the address', async () => {
    const { storyId } = await discussion()
    const { edits: _, ...before } = await item(storyId)
    expect(await decideNow(moderator, 'retitle', storyId, { title: 'Plain', url: 'https://other.example/x#y' })).toBeNull()
    expect(await decideNow(moderator, 'retitle', storyId, { title: 'Plainer', url: 'https://other.example/x#y' })).toBeNull()
    expect(await item(storyId)).toMatchObject({ title: 'Plainer', urlKey: 'https://other.example/x', site: 'other.example', edits: 2 })
    expect(await itemHead(storyId, EVERYONE)).toMatchObject({ retitled: true, edited: false })
    expect((await storiesBy(author.id, null)).stories.find(({ id }) => id === storyId)).toMatchObject({ retitled: true })
    await decideNow(moderator, 'title_back', storyId)
    expect(await item(storyId)).toMatchObject({ title: 'Plain' })
    await decideNow(moderator, 'title_back', storyId)
    const { edits, ...after } = await item(storyId)
    expect(after).toEqual(before)
    expect(await db().revision.findMany({ where: { itemId: storyId }, orderBy: { id: 'asc' }, select: { title: true } })).toEqual(['A story', 'Plain', 'Plainer', 'Plain'].map((title) => ({ title })))
    expect(edits).toBe(4)
    expect(JSON.stringify(await db().moderationEntry.findMany({ where: { itemId: storyId } }))).not.toContain('Plain')
  })

  it('has to say something else, and a story without an address a text', async () => {
    const { storyId } = await discussion()
    expect(await decideNow(moderator, 'retitle', storyId, { title: 'A story', url: URL })).toMatch(/says already/)
    expect(await decideNow(moderator, 'retitle', storyId, { title: 'Other', url: null })).toMatch(/needs a text/)
    expect(await decideNow(moderator, 'retitle', storyId, {})).toMatch(/title/)
  })
})

describe('the front page', () => {
  it('begins with what is pinned, however it ranks, and is alone in that', async () => {
    const { storyId } = await discussion()
    await newStory({ authorId: author.id, score: 3000 })
    expect((await front())[0]).not.toBe(storyId)
    await decideNow(moderator, 'pin', storyId)
    expect((await rankedStories('front'))[0]).toMatchObject({ id: storyId, pinned: true })
    expect(await rankedStories('show')).toEqual([])
    await decideNow(moderator, 'unpin', storyId)
    expect((await front())[0]).not.toBe(storyId)
  })

  it('takes a story back near its bottom, which leaves its age as it is, and refuses one that ranks better', async () => {
    for (let index = 0; index < 60; index++) await newStory({ authorId: author.id, score: 100 - index, createdAt: minutesAgo(60) })
    const { storyId } = await discussion()
    await db().item.update({ where: { id: storyId }, data: { score: 200 } })
    const { createdAt } = await item(storyId)
    expect(await decideNow(moderator, 'lift', storyId)).toBeNull()
    expect(Math.abs((await front()).indexOf(storyId) + 1 - 25)).toBeLessThanOrEqual(2)
    expect((await item(storyId)).createdAt).toEqual(createdAt)
    expect(await decideNow(moderator, 'lift', (await front())[3] ?? storyId)).toMatch(/better/)
  })

  it('lets a story sink by a factor', async () => {
    const id = await newStory({ authorId: author.id, score: 9000 })
    expect((await front())[0]).toBe(id)
    await decideNow(moderator, 'weigh', id, { factor: 0.01 })
    expect((await front())[0]).not.toBe(id)
    await decideNow(moderator, 'unweigh', id)
    expect((await front())[0]).toBe(id)
  })
})

describe('flags that are turned off', () => {
  it.each([
    ['marked', { flaggedAt: minutesAgo(2) }],
    ['killed', { flaggedAt: minutesAgo(3), killedAt: minutesAgo(2), killedBy: 'flags' as const }],
  ])('take back that they %s the story, until they are turned on again', async (_, state) => {
    const { storyId } = await discussion()
    await db().item.update({ where: { id: storyId }, data: state })
    const before = await snapshot()
    const { version } = await thread(storyId)
    await decideNow(moderator, 'flags_off', storyId)
    expect(await item(storyId)).toMatchObject({ flaggedAt: null, killedAt: null, killedBy: null })
    expect((await thread(storyId)).version).toBe(version + 1)
    await decideNow(moderator, 'flags_on', storyId)
    expect(await snapshot()).toEqual(before)
  })
})

describe('a branch that is moved to a thread of its own', () => {
  it('leaves its place, and comes back with what was answered since', async () => {
    const { storyId, comment, answer } = await discussion()
    const before = await snapshot()
    expect(await decideNow(moderator, 'split', comment, { title: 'On its own' })).toBeNull()
    const { storyId: into } = await item(answer)
    expect(await item(into)).toMatchObject({ title: 'On its own', authorId: moderator.id, text: `Moved from http://localhost:3000/item/${storyId}` })
    expect(await item(comment)).toMatchObject({ parentId: into, fromStoryId: storyId })
    expect([(await thread(into)).commentCount, (await thread(storyId)).commentCount]).toEqual([2, 1])
    const read = (id: number) => threadComments({ storyId: id, rootId: id, order: 'oldest', audience: 'everyone', at: new Date() })
    expect((await read(into)).map(({ id }) => id)).toEqual([comment, answer])
    expect((await read(storyId)).map(({ id }) => id)).not.toContain(comment)
    expect(await db().vote.findMany({ where: { itemId: comment } })).toMatchObject([{ storyId: into }])

    expect(await decideNow(moderator, 'rejoin', comment)).toBeNull()
    const isNew = (row: unknown) => new RegExp(`"(story|item)_id": ?${into}\\b`).test(JSON.stringify(row))
    const after = Object.fromEntries(Object.entries(await snapshot()).map(([name, rows]) => [name, rows.filter((row) => !isNew(row))]))
    expect(after).toEqual(before)
    expect((await item(into)).deletedAt).not.toBeNull()

    await decideNow(moderator, 'split', comment, { title: 'Again' })
    const since = await replyTo(voter, answer, 'Since')
    expect(await decideNow(moderator, 'rejoin', comment)).toBeNull()
    expect(await item(since)).toMatchObject({ storyId })
    expect((await thread(storyId)).commentCount).toBe(4)
  })

  it('needs a title, and stays when others wrote there', async () => {
    const { comment } = await discussion()
    expect(await decideNow(moderator, 'split', comment)).toMatch(/title/)
    await decideNow(moderator, 'split', comment, { title: 'On its own' })
    await replyTo(voter, (await item(comment)).storyId, 'Hello')
    expect(await decideNow(moderator, 'rejoin', comment)).toMatch(/other comments/)
  })
})
