import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { minutesAgo, newViewer } from '@/lib/testing/cast'
import { submitStory, type NewStory } from './submit'

let count = 0
const link = (given: Partial<NewStory> = {}): NewStory => ({ title: 'A title', url: `https://example.org/${++count}`, text: '', options: [], ...given })
const DAY = 24 * 60
const WINDOW = settings.repost.window / 60_000

async function submit(story: NewStory, { viewer, at = new Date() }: { viewer?: Awaited<ReturnType<typeof newViewer>>; at?: Date } = {}) {
  const submitted = await submitStory(viewer ?? (await newViewer()), story, at)
  if ('refusal' in submitted) throw new Error(submitted.refusal)
  return submitted
}

describe('submitStory', () => {
  it('stores a link with its site, a text, and a poll with its choices in their order', async () => {
    const { id } = await submit(link({ url: 'https://www.Example.com/a/?utm_source=x#part' }))
    expect(await db().item.findUniqueOrThrow({ where: { id } })).toMatchObject({
      kind: 'story', storyId: id, url: 'https://www.Example.com/a/?utm_source=x#part', urlKey: 'https://www.example.com/a', site: 'example.com', score: 1,
    })
    expect(await db().thread.findUniqueOrThrow({ where: { storyId: id } })).toMatchObject({ version: 1, commentCount: 0 })
    const asked = await submit(link({ url: null, text: 'Why *so*?' }))
    expect(await db().item.findUniqueOrThrow({ where: { id: asked.id } })).toMatchObject({ url: null, urlKey: null, site: null, html: '<p>Why <em>so</em>?</p>' })
    const poll = await submit(link({ url: null, options: ['Tea', 'Coffee'] }))
    expect(await db().item.findMany({ where: { storyId: poll.id }, orderBy: { id: 'asc' }, select: { kind: true, position: true, text: true } })).toEqual([
      { kind: 'poll', position: null, text: '' },
      { kind: 'pollopt', position: 0, text: 'Tea' },
      { kind: 'pollopt', position: 1, text: 'Coffee' },
    ])
  })

  it('posts a form that is sent twenty times at once only once', async () => {
    for (const story of [link(), link({ url: null, text: 'Once.' }), link({ url: null, options: ['Tea', 'Coffee'] })]) {
      const viewer = await newViewer()
      const all = await Promise.all(Array.from({ length: 20 }, () => submit(story, { viewer })))
      expect(new Set(all.map(({ id }) => id)).size).toBe(1)
      expect(await db().item.count({ where: { authorId: viewer.id, parentId: null } })).toBe(1)
      expect(await db().item.count({ where: { authorId: viewer.id, kind: 'pollopt' } })).toBe(story.options.length)
    }
  })

  it('makes one story of a link that ten people submit at once, each in their way', async () => {
    const story = link()
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => submit({ ...story, url: `${story.url}?utm_source=${index}`, title: `Title ${index}` })))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(all.filter(({ earlier }) => !earlier)).toHaveLength(1)
    expect(await db().item.count({ where: { urlKey: story.url } })).toBe(1)
  })

  it.each([
    ['fresh', { minutes: DAY - 1, score: 1, comments: 0, earlier: true }],
    ['with points', { minutes: 30 * DAY, score: settings.repost.points, comments: 0, earlier: true }],
    ['with comments', { minutes: 30 * DAY, score: 1, comments: settings.repost.comments, earlier: true }],
    ['with many points, as old as the window allows', { minutes: WINDOW - 1, score: 500, comments: 0, earlier: true }],
    ['a day old without attention', { minutes: DAY + 1, score: 1, comments: 0, earlier: false }],
    ['a month old with too little attention', { minutes: 30 * DAY, score: settings.repost.points - 1, comments: settings.repost.comments - 1, earlier: false }],
    ['older than the window', { minutes: WINDOW + 1, score: 500, comments: 500, earlier: false }],
  ])('an earlier story that is %s', async (_what, { minutes, score, comments, earlier }) => {
    const story = link()
    const first = await submit(story, { at: minutesAgo(minutes) })
    await db().item.update({ where: { id: first.id }, data: { score } })
    await db().thread.update({ where: { storyId: first.id }, data: { commentCount: comments } })
    const again = await submit({ ...story, url: `${story.url}/?utm_campaign=y#z` })
    expect(again.earlier).toBe(earlier)
    expect(again.id === first.id).toBe(earlier)
  })

  it.each([
    ['deleted', { deletedAt: new Date() }],
    ['dead', { killedAt: new Date(), killedBy: 'flags' as const }],
  ])('does not lead to a story that is %s', async (_what, gone) => {
    const story = link()
    const { id } = await submit(story)
    await db().item.update({ where: { id }, data: gone })
    expect((await submit(story)).earlier).toBe(false)
  })

  it('leads to the latest of several earlier stories', async () => {
    const story = link()
    for (const days of [300, 200]) await submit(story, { at: minutesAgo(days * DAY) })
    await db().item.updateMany({ where: { urlKey: story.url }, data: { score: settings.repost.points } })
    const [, latest] = await db().item.findMany({ where: { urlKey: story.url }, orderBy: { createdAt: 'asc' } })
    expect(await submit(story)).toEqual({ id: latest?.id, earlier: true })
  })

  it('posts a text again after a day, and the same text of two people twice', async () => {
    const viewer = await newViewer()
    const question = link({ url: null, text: 'Why?' })
    const first = await submit(question, { viewer, at: minutesAgo(DAY + 1) })
    const again = await submit(question, { viewer })
    expect(again).toEqual({ id: expect.any(Number), earlier: false })
    expect(again.id).not.toBe(first.id)
    expect((await submit(question)).earlier).toBe(false)
  })

  it('posts a poll again when its choices differ, and once when they do not', async () => {
    const viewer = await newViewer()
    const poll = link({ url: null, options: ['Tea', 'Coffee'] })
    const first = await submit(poll, { viewer })
    expect(await submit(poll, { viewer })).toEqual({ id: first.id, earlier: true })
    expect((await submit({ ...poll, options: ['Tea', 'Coffee', 'Milk'] }, { viewer })).earlier).toBe(false)
    expect((await submit({ ...poll, options: [], text: 'Which?' }, { viewer })).earlier).toBe(false)
    expect((await submit({ ...poll, text: 'Which?' }, { viewer })).earlier).toBe(false)
  })

  it('takes a long address that is several times as long when it is encoded, and takes it once', async () => {
    const url = `https://example.org/${Array.from({ length: 600 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join('')}`
    const viewer = await newViewer()
    const { id } = await submit(link({ url }), { viewer })
    expect(await db().item.findUniqueOrThrow({ where: { id } })).toMatchObject({ url, site: 'example.org' })
    expect(await submit(link({ url }), { viewer })).toEqual({ id, earlier: true })
  })

  it('asks for karma to begin a poll', async () => {
    const poll = link({ url: null, options: ['Yes', 'No'] })
    const refused = await submitStory(await newViewer({ karma: settings.pollKarma - 1 }), poll, new Date())
    expect(refused).toEqual({ refusal: expect.stringContaining(`${settings.pollKarma} karma`) })
    expect(await submitStory(await newViewer({ karma: settings.pollKarma }), poll, new Date())).toMatchObject({ earlier: false })
  })
})
