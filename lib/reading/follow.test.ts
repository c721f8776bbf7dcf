import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import type { KeyedPage } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { minutesAgo, newComment, newMember, newStory, newViewer } from '@/lib/testing/cast'
import { follow, unfollow, type ToFollow } from './follow'
import { followedPosts } from './followed'
import { idOf } from './posts'
import { choicesOf } from './queries'

const { most } = settings.choices

let [viewer, person, stranger] = [] as unknown as [Viewer, number, number]
beforeAll(async () => {
  viewer = await newViewer()
  person = await newMember()
  stranger = await newMember()
})

const idsOn = async (userId: number, page: KeyedPage | null = null) => (await followedPosts(userId, page)).posts.map(idOf)
const storyOf = async (site: string, authorId: number, minutes: number) => {
  const id = await newStory({ authorId, url: `https://${site}/`, createdAt: minutesAgo(minutes) })
  await db().item.update({ where: { id }, data: { site } })
  return id
}

describe('following', () => {
  it('brings posts of people, of sites and in threads, each once, live, not one’s own, newest first', async () => {
    const thread = await newStory({ authorId: stranger, createdAt: minutesAgo(90) })
    const merged = await newStory({ authorId: stranger, createdAt: minutesAgo(91) })
    const into = await newStory({ authorId: stranger, createdAt: minutesAgo(92) })
    const both = await storyOf('followed.example', person, 1)
    const inThread = await newComment({ authorId: person, storyId: thread, createdAt: minutesAgo(2) })
    const ofSite = await storyOf('followed.example', stranger, 3)
    const byOther = await newComment({ authorId: stranger, storyId: thread, parentId: inThread, createdAt: minutesAgo(4) })
    const elsewhere = await newComment({ authorId: person, storyId: into, createdAt: minutesAgo(5) })
    const whereMerged = await newComment({ authorId: stranger, storyId: into, createdAt: minutesAgo(6) })
    await db().thread.update({ where: { storyId: merged }, data: { mergedIntoId: into } })
    await storyOf('other.example', stranger, 1)
    await newComment({ authorId: viewer.id, storyId: thread })
    await storyOf('followed.example', viewer.id, 1)
    for (const fate of [{ deletedAt: new Date() }, { killedAt: new Date(), killedBy: 'flags' as const }]) {
      await db().item.update({ where: { id: await newComment({ authorId: person, storyId: thread }) }, data: fate })
      await db().item.update({ where: { id: await storyOf('followed.example', stranger, 1) }, data: fate })
    }
    expect(await idsOn(viewer.id)).toEqual([])
    const all: ToFollow[] = [{ personId: person }, { site: 'followed.example' }, { storyId: thread }, { storyId: merged }]
    for (const what of [...all, ...all]) expect(await follow(viewer, what)).toBeNull()
    expect(await idsOn(viewer.id)).toEqual([both, inThread, ofSite, byOther, elsewhere, whereMerged])
    expect(await idsOn(person)).toEqual([])
    const { followedPeople, followedSites, followedThreads } = await choicesOf(viewer.id)
    expect([followedPeople.length, followedSites.length, followedThreads.map(({ title }) => title)]).toEqual([1, 1, ['A story', 'A story']])
    await unfollow(stranger, { id: followedPeople[0]?.id ?? 0 })
    await unfollow(viewer.id, { id: followedSites[0]?.id ?? 0 })
    for (const storyId of [thread, merged]) await unfollow(viewer.id, { storyId })
    expect(await idsOn(viewer.id)).toEqual([both, inThread, elsewhere])
  })

  it('goes on by key, with everything once', async () => {
    const busy = await newMember()
    const reader = await newViewer()
    const given: number[] = []
    const [first, second] = [await newStory({ authorId: stranger }), await newStory({ authorId: stranger })]
    for (let index = 0; index < 2 * settings.pageSize + 3; index++) given.push(await newComment({ authorId: busy, storyId: index % 2 ? first : second, createdAt: minutesAgo(100 + Math.floor(index / 3)) }))
    for (const what of [{ personId: busy }, { storyId: first }]) await follow(reader, what)
    const seen: number[] = []
    let page: KeyedPage | null = null
    do {
      const { posts, next }: Awaited<ReturnType<typeof followedPosts>> = await followedPosts(reader.id, page)
      seen.push(...posts.map(idOf))
      page = next
      await newComment({ authorId: busy, storyId: first })
    } while (page)
    expect(seen).toHaveLength(given.length)
    expect(seen.toSorted((a, b) => a - b)).toEqual(given.toSorted((a, b) => a - b))
  })

  it('tells no title of what is gone', async () => {
    const reader = await newViewer()
    const storyId = await newStory({ authorId: stranger, title: 'Hush' })
    await follow(reader, { storyId })
    await db().item.update({ where: { id: storyId }, data: { deletedAt: new Date() } })
    expect((await choicesOf(reader.id)).followedThreads).toEqual([{ id: expect.any(Number) as number, storyId, title: '' }])
  })

  it('is refused of oneself, of what is no thread, and of more than there can be', async () => {
    const reader = await newViewer()
    await expect(follow(reader, { personId: reader.id })).rejects.toThrow()
    const comment = await newComment({ authorId: person, storyId: await newStory({ authorId: person }) })
    for (const storyId of [comment, 1_000_000]) expect(await follow(reader, { storyId })).toMatch(/\.$/)
    await db().followed.createMany({ data: Array.from({ length: most - 1 }, (_, index) => ({ userId: reader.id, site: `s${index}.example` })) })
    const answers = await Promise.all(['a.example', 'b.example'].map((site) => follow(reader, { site })))
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    expect(await follow(reader, { personId: person })).toBeNull()
  })

  it('is refused by the database of two things at once and of nothing', async () => {
    for (const data of [{}, { personId: person, site: 'x.example' }, { site: '' }, { site: 'x'.repeat(301) }]) await expect(db().followed.create({ data: { userId: viewer.id, ...data } })).rejects.toThrow()
  })
})
