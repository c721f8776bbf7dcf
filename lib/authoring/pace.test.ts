import { describe, expect, it } from 'vitest'
import { submitStory } from '@/lib/authoring/submit'
import { postReply } from '@/lib/comments/reply'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'

const { newcomer } = settings
const newcomers = [
  ['young', { karma: 100, joined: minutesAgo(5) }],
  ['without karma', { karma: newcomer.karma - 1 }],
] as const

const question = (index: number) => ({ title: `Question ${index}`, url: null, text: 'Why?', options: [] })

describe('the pace of newcomers', () => {
  it.each(newcomers)('is limited for who is %s, exactly, even for thirty replies at once', async (_what, given) => {
    const viewer = await newViewer(given)
    const storyId = await newStory({ authorId: (await newViewer()).id })
    const all = await Promise.all(Array.from({ length: 30 }, (_, index) => postReply({ viewer, parentId: storyId, text: `Reply ${index}` }, new Date())))
    expect(all.filter((each) => 'id' in each)).toHaveLength(newcomer.comments)
    expect(await db().item.count({ where: { authorId: viewer.id } })).toBe(newcomer.comments)
  })

  it('says when the next may be posted', async () => {
    const viewer = await newViewer({ karma: 1 })
    const storyId = await newStory({ authorId: (await newViewer()).id })
    for (let index = 0; index < newcomer.comments; index++) await newComment({ authorId: viewer.id, storyId, createdAt: minutesAgo(100 - index) })
    expect(await postReply({ viewer, parentId: storyId, text: 'One more' }, new Date())).toEqual({ refusal: expect.stringContaining('in 80 minutes'), tooSoon: true })
    const later = new Date(Date.now() + 81 * 60_000)
    expect(await postReply({ viewer, parentId: storyId, text: 'One more' }, later)).toHaveProperty('id')
  })

  it('counts stories apart from comments', async () => {
    const viewer = await newViewer({ karma: 1 })
    const submit = (index: number) => submitStory(viewer, question(index), new Date())
    for (let index = 0; index < newcomer.stories; index++) expect(await submit(index)).toHaveProperty('id')
    expect(await submit(99)).toEqual({ refusal: expect.stringContaining(`${newcomer.stories} stories`), tooSoon: true })
    const storyId = await newStory({ authorId: (await newViewer()).id })
    expect(await postReply({ viewer, parentId: storyId, text: 'Hello' }, new Date())).toHaveProperty('id')
  })

  it('is the same for stories, exactly, even for ten different ones at once', async () => {
    const viewer = await newViewer({ karma: 1 })
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => submitStory(viewer, question(index), new Date())))
    expect(all.filter((each) => 'id' in each)).toHaveLength(newcomer.stories)
    expect(await db().item.count({ where: { authorId: viewer.id } })).toBe(newcomer.stories)
  })

  it('lets a form that was sent twice through, and leads to an earlier link, even at the limit', async () => {
    const viewer = await newViewer({ karma: 1 })
    const known = await submitStory(await newViewer(), { ...question(0), url: 'https://example.org/known' }, new Date())
    for (let index = 1; index <= newcomer.stories; index++) await submitStory(viewer, question(index), new Date())
    expect(await submitStory(viewer, question(1), new Date())).toMatchObject({ earlier: true })
    expect(await submitStory(viewer, { ...question(9), url: 'https://example.org/known' }, new Date())).toEqual({ ...known, earlier: true })
  })

  it('counts what was deleted, so deleting makes no room', async () => {
    const viewer = await newViewer({ karma: 1 })
    const storyId = await newStory({ authorId: (await newViewer()).id })
    for (let index = 0; index < newcomer.comments; index++) await newComment({ authorId: viewer.id, storyId, deletedAt: new Date() })
    expect(await postReply({ viewer, parentId: storyId, text: 'One more' }, new Date())).toHaveProperty('refusal')
  })

  it.each([
    [60_000 - 1, '1 minute;'],
    [60_000, '1 minute;'],
    [60_000 + 1, '2 minutes;'],
  ])('rounds %i ms up to %s', async (left, said) => {
    const viewer = await newViewer({ karma: 1 })
    const at = new Date()
    const createdAt = new Date(at.getTime() - newcomer.window + left)
    for (let index = 0; index < newcomer.stories; index++) await newStory({ authorId: viewer.id, createdAt })
    expect(await submitStory(viewer, question(0), at)).toEqual({ refusal: expect.stringContaining(`in ${said}`), tooSoon: true })
    expect(await submitStory(viewer, question(0), new Date(at.getTime() + left))).toMatchObject({ earlier: false })
  })

  it('ends with the karma and the age for it', async () => {
    const at = new Date()
    const joined = new Date(at.getTime() - newcomer.age)
    const viewer = await newViewer({ karma: newcomer.karma, joined })
    for (let index = 0; index <= newcomer.stories; index++) expect(await submitStory(viewer, question(index), at)).toHaveProperty('id')
    const younger = { ...viewer, joined: new Date(joined.getTime() + 1) }
    expect(await submitStory(younger, question(99), at)).toHaveProperty('refusal')
  })

  it('is nobody else’s', async () => {
    const viewer = await newViewer()
    const storyId = await newStory({ authorId: viewer.id })
    for (let index = 0; index <= newcomer.comments; index++) expect(await postReply({ viewer, parentId: storyId, text: `Reply ${index}` }, new Date())).toHaveProperty('id')
  })
})
