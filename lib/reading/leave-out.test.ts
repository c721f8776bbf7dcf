import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import type { KeyedPage } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { newestStories } from '@/lib/stories/queries'
import { minutesAgo, newMember, newStory, newViewer } from '@/lib/testing/cast'
import { leaveOut, takeBack, type ToLeaveOut } from './leave-out'
import { choicesOf, chosenAbout, chosenAboutSite, filtersOf, pageFor } from './queries'

const { pageSize, choices } = settings

let viewer: Viewer
beforeEach(async () => {
  await db().thread.deleteMany()
  await db().item.deleteMany()
  viewer = await newViewer()
})

const site = { host: 'example.org', path: '', subdomains: true }

describe('leaving out', () => {
  it('is chosen once, of each kind, for oneself alone, and taken back', async () => {
    const personId = await newMember()
    const all: ToLeaveOut[] = [site, { words: 'large language' }, { personId }]
    for (const what of [...all, ...all]) expect(await leaveOut(viewer, what)).toBeNull()
    expect(await filtersOf(viewer)).toEqual({ sites: [site], words: ['large language'], people: [personId] })
    expect(await leaveOut(viewer, { ...site, subdomains: false })).toBeNull()
    const own = await choicesOf(viewer.id)
    expect(own.sites).toEqual([{ id: expect.any(Number) as number, ...site, subdomains: false }])
    expect(await chosenAbout(viewer.id, personId)).toEqual({ leftOutId: own.people[0]?.id, followedId: null })
    expect(await chosenAboutSite(viewer.id, 'example.org')).toEqual({ leftOutId: own.sites[0]?.id, followedId: null })
    const other = await newViewer()
    expect(await filtersOf(other)).toEqual({ sites: [], words: [], people: [] })
    for (const { id } of [...own.sites, ...own.words, ...own.people]) await takeBack(other.id, id)
    expect(await choicesOf(viewer.id)).toEqual(own)
    for (const { id } of [...own.sites, ...own.words, ...own.people]) await takeBack(viewer.id, id)
    expect(await filtersOf(viewer)).toEqual(await filtersOf(null))
  })

  it('ends at so many of a kind, whatever is asked at once', async () => {
    await db().leftOut.createMany({ data: Array.from({ length: choices.most - 1 }, (_, index) => ({ userId: viewer.id, words: `word ${index}` })) })
    const answers = await Promise.all(['one more', 'another'].map((words) => leaveOut(viewer, { words })))
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    expect(answers.find((answer) => answer !== null)).toMatch(/200 lines .*\.$/)
    expect(await leaveOut(viewer, { words: 'word 0' })).toBeNull()
    expect(await leaveOut(viewer, site)).toBeNull()
  })

  it('is refused by the database of oneself, of two things at once and of nothing', async () => {
    const userId = viewer.id
    for (const data of [{ personId: userId }, { personId: await newMember(), words: 'x' }, {}, { host: 'example.org' }, { words: '' }, { words: 'x'.repeat(81) }, { ...site, host: 'Example.org' }])
      await expect(db().leftOut.create({ data: { userId, ...data } }), JSON.stringify(data)).rejects.toThrow()
  })
})

describe('a list paged by key', () => {
  async function readAll(who: Viewer | null) {
    const seen: number[] = []
    const lengths: number[] = []
    let page: KeyedPage | null = null
    do {
      const { stories, next }: Awaited<ReturnType<typeof pageFor>> = await pageFor(who, newestStories, page)
      expect(page?.rank ?? 1).toBe(seen.length + 1)
      seen.push(...stories.map(({ id }) => id))
      lengths.push(stories.length)
      page = next
    } while (page)
    return { seen, lengths }
  }

  it('is full of what is not left out, with ranks that close up', async () => {
    const [liked, muted] = [await newMember(), await newMember()]
    const [kept, plain]: [number[], number[]] = [[], []]
    for (let index = 0; index < 3 * pageSize; index++) {
      const [mine, url, title] = [index % 3 === 0, index % 2 ? 'https://sub.example.org/' : null, index % 4 === 2 ? 'About rust' : 'A story']
      const id = await newStory({ authorId: mine ? liked : muted, url, title, createdAt: minutesAgo(index) })
      if (mine) kept.push(id)
      if (mine && url === null && title === 'A story') plain.push(id)
    }
    const everything = await readAll(viewer)
    expect(everything).toEqual(await readAll(null))
    expect(everything.lengths).toEqual([pageSize, pageSize, pageSize])
    await leaveOut(viewer, { personId: muted })
    expect(await readAll(viewer)).toEqual({ seen: kept, lengths: [kept.length] })
    for (let index = 0; index < pageSize; index++) {
      const id = await newStory({ authorId: liked, url: 'https://example.net/', createdAt: minutesAgo(1000 + index) })
      kept.push(id)
      plain.push(id)
    }
    expect(await readAll(viewer)).toEqual({ seen: kept, lengths: [pageSize, kept.length - pageSize] })
    for (const what of [site, { words: 'rust' }]) await leaveOut(viewer, what)
    expect((await readAll(viewer)).seen).toEqual(plain)
  })

  it('looks through so much and no more, and goes on from there', async () => {
    const [liked, muted] = [await newMember(), await newMember()]
    await leaveOut(viewer, { personId: muted })
    const first = await newStory({ authorId: liked, createdAt: minutesAgo(10_000) })
    const length = choices.pagesLookedThrough * pageSize
    await db().$executeRaw`insert into items (kind, author_id, created_at, story_id, id, title) select 'story', ${muted}, now() - make_interval(mins => n), 1000000 + n, 1000000 + n, 'Noise' from generate_series(1, ${length}::int) n`
    await db().$executeRaw`insert into threads (story_id) select id from items where title = 'Noise'`
    const { stories, next } = await pageFor(viewer, newestStories, null)
    expect([stories, next]).toEqual([[], { after: 1_000_000 + length, rank: 1 }])
    expect((await pageFor(viewer, newestStories, next)).stories.map(({ id }) => id)).toEqual([first])
  })
})
