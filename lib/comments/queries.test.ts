import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { itemHead } from '@/lib/stories/item'
import { EVERYONE, type Audience } from '@/lib/stories/sight'
import { minutesAgo, newComment, newMember, newStory } from '@/lib/testing/cast'
import { newestComments, threadComments } from './queries'
import { renderedAsOf } from './rules'

const SECRET = 'marker-of-hidden-text'

async function thread() {
  const authorId = await newMember()
  const storyId = await newStory({ authorId, createdAt: minutesAgo(300) })
  const add = (given: object = {}) => newComment({ authorId, storyId, html: `<p>${SECRET}</p>`, ...given })
  return { authorId, storyId, add }
}

const read = (storyId: number, audience: Audience, order: 'best' | 'newest' | 'oldest' = 'best', rootId = storyId) =>
  threadComments({ storyId, rootId, order, audience, at: new Date() })

describe('what leaves the database', () => {
  it('is neither text nor author of a deleted comment, for anybody', async () => {
    const { storyId, add } = await thread()
    const id = await add({ deletedAt: new Date() })
    for (const audience of ['everyone', 'showdead'] as const) {
      expect(await read(storyId, audience)).toMatchObject([{ id, shown: false, gone: 'deleted', author: null, html: '' }])
    }
    for (const audience of ['everyone', 'showdead'] as const) expect(JSON.stringify(await itemHead(id, { audience, viewerId: null }))).not.toContain(SECRET)
  })

  it('is a dead comment only for those who chose to see them', async () => {
    const { storyId, add } = await thread()
    const id = await add({ killedAt: new Date() })
    expect(await read(storyId, 'everyone')).toMatchObject([{ shown: false, gone: 'dead', author: null, html: '' }])
    expect(await read(storyId, 'showdead')).toMatchObject([{ shown: true, dead: true, html: `<p>${SECRET}</p>` }])
    expect(await itemHead(id, EVERYONE)).toMatchObject({ gone: 'dead', author: null, html: '' })
    expect(JSON.stringify(await newestComments(null))).not.toContain(`"id":${id},`)
  })

  it('is not the title of a story that is gone, on its comments either', async () => {
    const { authorId } = await thread()
    const storyId = await newStory({ authorId, title: SECRET, createdAt: minutesAgo(1) })
    const comment = await newComment({ authorId, storyId, createdAt: minutesAgo(0) })
    await db().item.update({ where: { id: storyId }, data: { deletedAt: new Date() } })
    for (const id of [storyId, comment]) expect(JSON.stringify(await itemHead(id, EVERYONE))).not.toContain(SECRET)
    expect((await newestComments(null)).comments.find(({ id }) => id === comment)?.storyTitle).toBe('')
  })
})

describe('the order of siblings', () => {
  it('is by rank, by age either way, and dead ones last', async () => {
    const { storyId, add } = await thread()
    const old = await add({ score: 5, createdAt: minutesAgo(200) })
    const good = await add({ score: 9, createdAt: minutesAgo(100) })
    const fresh = await add({ createdAt: minutesAgo(1) })
    const bad = await add({ score: -3, createdAt: minutesAgo(50) })
    const dead = await add({ score: 99, createdAt: minutesAgo(2), killedAt: new Date() })
    const ids = async (order: 'best' | 'newest' | 'oldest') => (await read(storyId, 'showdead', order)).map(({ id }) => id)
    expect(await ids('best')).toEqual([good, old, fresh, bad, dead])
    expect(await ids('newest')).toEqual([fresh, dead, bad, good, old])
    expect(await ids('oldest')).toEqual([old, good, bad, dead, fresh])
  })

  it('of one branch holds that branch alone', async () => {
    const { storyId, add } = await thread()
    const branch = await add()
    const reply = await add({ parentId: branch })
    await add()
    expect((await read(storyId, 'everyone', 'oldest', branch)).map(({ id }) => id)).toEqual([reply])
  })

  it('marks new accounts and the submitter', async () => {
    const { storyId, add } = await thread()
    const veteran = await db().user.create({ data: { name: 'veteran', createdAt: minutesAgo(60 * 24 * 400) } })
    const guest = await db().user.create({ data: { name: 'guest', imported: true } })
    const own = await add()
    const imported = await add({ authorId: guest.id })
    const other = await add({ authorId: veteran.id })
    const rows = new Map((await read(storyId, 'everyone')).map((row) => [row.id, row]))
    expect(rows.get(own)).toMatchObject({ isSubmitter: true, authorIsNew: true })
    expect(rows.get(imported)).toMatchObject({ authorIsNew: false })
    expect(rows.get(other)).toMatchObject({ isSubmitter: false, authorIsNew: false, author: 'veteran' })
  })
})

describe('renderedAsOf', () => {
  const wrote = new Date('2026-01-01T00:00:00Z')
  const after = (minutes: number) => new Date(wrote.getTime() + minutes * 60_000)

  it.each([
    ['a lively thread is rendered every minute', 10.2, 10.9, true],
    ['and again in the next', 10.2, 11.1, false],
    ['an old one once an hour', 60 * 24 * 30 + 5, 60 * 24 * 30 + 55, true],
  ])('%s', (_, first, second, same) => {
    expect(renderedAsOf(wrote, after(first)).getTime() === renderedAsOf(wrote, after(second)).getTime()).toBe(same)
  })

  it('is never before the last comment nor after the present', () => {
    for (const minutes of [0, 0.5, 3, 1000, 100_000]) {
      const at = renderedAsOf(wrote, after(minutes)).getTime()
      expect(at).toBeGreaterThanOrEqual(wrote.getTime())
      expect(at).toBeLessThanOrEqual(after(minutes).getTime())
    }
  })
})
