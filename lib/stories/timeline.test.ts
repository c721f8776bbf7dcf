import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { newMember, newStory } from '@/lib/testing/cast'
import { dayOf } from './days'
import { noteTops } from './note-tops'
import { timeline } from './timeline'

const { top, topDays } = settings.lists

let authorId: number
let ids: number[] = []
beforeEach(async () => {
  authorId = await newMember()
  await db().thread.deleteMany()
  await db().item.deleteMany()
})

let rankings = 0
const ranked = (ids: number[], pinned?: number) => ({ key: `ranking ${++rankings}`, entries: ids.map((id) => ({ id, pinned: id === pinned })) })
async function stories(count: number): Promise<number[]> {
  const made: number[] = []
  while (made.length < count) made.push(await newStory({ authorId }))
  return made
}
/** The best place of each of `ids`. */
const noted = () => Promise.all(ids.map(async (storyId) => (await db().top.findUnique({ where: { storyId } }))?.bestRank ?? null))
/** Which transaction wrote each row. */
const writers = async () => (await db().$queryRaw<{ by: string }[]>`select xmin::text as by from tops order by story_id`).map(({ by }) => by)
const elsewhere = async () => {
  vi.resetModules()
  return (await import('./note-tops')).noteTops
}

describe('the top of the front page', () => {
  it('is noted with the best place of each story, pinned ones aside, whoever notes when', async () => {
    ids = await stories(top + 2)
    await noteTops(ranked(ids, ids[1]))
    expect(await noted()).toEqual(ids.map((_, index) => (index === 1 || index >= top ? null : index + 1)))
    const since = await db().top.findMany({ select: { storyId: true, reachedAt: true }, orderBy: { storyId: 'asc' } })
    const turned = ids.toReversed()
    const others = await Promise.all([elsewhere(), elsewhere()])
    await Promise.all([noteTops, ...others].flatMap((note) => Array.from({ length: 5 }, () => note(ranked(turned)))))
    expect(await noted()).toEqual([1, null, 3, 4, 5, 6, 6, 5, 4, 3, 2, 1])
    expect(await db().top.findMany({ where: { storyId: { lte: ids[top - 1] ?? 0 } }, select: { storyId: true, reachedAt: true }, orderBy: { storyId: 'asc' } })).toEqual(since)
  })

  it('is written only when it changes', async () => {
    ids = await stories(3)
    await noteTops(ranked(ids))
    const before = await writers()
    await noteTops(ranked(ids))
    await (await elsewhere())(ranked(ids))
    expect(await writers()).toEqual(before)
    await (await elsewhere())(ranked([ids[0] ?? 0, ids[2] ?? 0]))
    expect(await noted()).toEqual([1, 2, 2])
    const after = await writers()
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    await noteTops(ranked(ids))
    expect(await writers()).toEqual(after)
  })

  it('that cannot be noted holds up nobody, and is noted next time', async () => {
    ids = await stories(1)
    await db().$executeRaw`alter table tops rename to gone`
    await noteTops(ranked(ids))
    await db().$executeRaw`alter table gone rename to tops`
    expect(await noted()).toEqual([null])
    await noteTops(ranked([...ids, 99_999_999]))
    expect(await noted()).toEqual([1])
  })
})

describe('the timeline', () => {
  it('has the days of what got there, best first, what is gone and duplicates aside, and goes on by day', async () => {
    const days = Array.from({ length: topDays + 2 }, (_, index) => new Date(Date.UTC(2025, 5, 15 - 3 * index)))
    for (const day of days) {
      const [second, first, gone, dupe] = [await newStory({ authorId }), await newStory({ authorId }), await newStory({ authorId }), await newStory({ authorId })]
      await db().top.createMany({
        data: [
          { storyId: second, bestRank: 7, reachedAt: day },
          { storyId: first, bestRank: 2, reachedAt: new Date(day.getTime() + 86_399_999) },
          ...[gone, dupe].map((storyId) => ({ storyId, bestRank: 1, reachedAt: day })),
        ],
      })
      await db().item.update({ where: { id: gone }, data: { deletedAt: new Date() } })
      await db().thread.update({ where: { storyId: dupe }, data: { mergedIntoId: first } })
    }
    const [lone] = await stories(1)
    await db().top.create({ data: { storyId: lone ?? 0, bestRank: 1, reachedAt: new Date('2025-06-16T00:00Z') } })
    await db().item.update({ where: { id: lone ?? 0 }, data: { killedAt: new Date(), killedBy: 'flags' } })
    const tell = async (before: string | null) => {
      const { stories: found, next } = await timeline(before)
      return { found: found.map(({ day, bestRank }) => `${day} ${bestRank}`), next }
    }
    const expected = days.map(dayOf).flatMap((day) => [`${day} 2`, `${day} 7`])
    const first = await tell(null)
    expect(first).toEqual({ found: expected.slice(0, 2 * topDays), next: dayOf(days[topDays - 1] ?? new Date()) })
    expect(await tell(first.next)).toEqual({ found: expected.slice(2 * topDays), next: null })
    expect(await tell('2020-01-01')).toEqual({ found: [], next: null })
  })
})
