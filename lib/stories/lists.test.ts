import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import type { KeyedPage } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { minutesAgo, newComment, newMember, newStory, type NewStory } from '@/lib/testing/cast'
import { newestAsks, newestJobs, newestPolls, newestShows, newestStories, noobStories, storiesOver, type Story, type StoryPage } from './queries'
import { activeStories, bestStories, firstDay, liftedStories, storiesOfDay } from './tops'

const HOUR = 60
const DAY = 24 * HOUR
const { lists, newAccount, pageSize } = settings
const NEW_MINUTES = newAccount / 60_000

let authorId: number
beforeAll(async () => void (authorId = await newMember()))
beforeEach(async () => {
  await db().thread.deleteMany()
  await db().item.deleteMany()
})

const submit = (given: Partial<NewStory> = {}) => newStory({ authorId, ...given })
const idsOf = (stories: readonly Story[]) => stories.map(({ id }) => id)

/** Takes a story out of sight in each way there is. */
async function hideEach(submitOne: () => Promise<number>): Promise<void> {
  const fates = [{ deletedAt: new Date() }, { killedAt: new Date(), killedBy: 'flags' as const }]
  for (const data of fates) await db().item.update({ where: { id: await submitOne() }, data })
}

const lift = (storyId: number, rankFrom: Date | null) => db().thread.update({ where: { storyId }, data: { rankFrom } })

describe('a list by time', () => {
  const read = async (list: (page: KeyedPage | null) => Promise<StoryPage>) => idsOf((await list(null)).stories)

  it('holds its kind alone, newest first', async () => {
    const link = await submit({ createdAt: minutesAgo(1) })
    const text = await submit({ url: null, createdAt: minutesAgo(2) })
    const older = await submit({ url: null, title: 'Why?', createdAt: minutesAgo(3) })
    const made = await submit({ title: 'Show HN: a clock', createdAt: minutesAgo(4) })
    const word = await submit({ title: 'Showing off', createdAt: minutesAgo(5) })
    const poll = await submit({ kind: 'poll', url: null, createdAt: minutesAgo(6) })
    const job = await submit({ kind: 'job', createdAt: minutesAgo(7) })
    expect(await read(newestStories)).toEqual([link, text, older, made, word, poll, job])
    expect(await read(newestAsks)).toEqual([text, older, poll])
    expect(await read(newestShows)).toEqual([made])
    expect(await read(newestPolls)).toEqual([poll])
    expect(await read(newestJobs)).toEqual([job])
  })

  it('of new people is of those whose names were green then', async () => {
    const joined = minutesAgo(2 * NEW_MINUTES)
    const [old, imported] = [await newMember(), await newMember()]
    await db().user.update({ where: { id: old }, data: { createdAt: joined } })
    await db().user.update({ where: { id: imported }, data: { createdAt: joined, imported: true } })
    const then = await submit({ authorId: old, createdAt: new Date(joined.getTime() + newAccount - 1000) })
    await submit({ authorId: old, createdAt: new Date(joined.getTime() + newAccount) })
    await submit({ authorId: imported, createdAt: joined })
    const now = await submit()
    expect(await read(noobStories)).toEqual([now, then])
  })

  it('of many points has those over the number', async () => {
    const more = await submit({ score: 51 })
    await submit({ score: 50 })
    const most = await submit({ score: 900, createdAt: minutesAgo(DAY) })
    expect(await read((page) => storiesOver(50, page))).toEqual([more, most])
  })

  it('has nothing that is gone', async () => {
    await hideEach(() => submit({ title: 'Show: me', url: null, score: 1000 }))
    await hideEach(() => submit({ kind: 'poll' }))
    await hideEach(() => submit({ kind: 'job' }))
    for (const list of [newestStories, newestAsks, newestShows, newestPolls, newestJobs, noobStories, (page: KeyedPage | null) => storiesOver(1, page)]) expect(await read(list)).toEqual([])
  })

  it('goes on by key: everything once, whatever is submitted meanwhile', async () => {
    const moment = minutesAgo(10)
    const given: number[] = []
    for (let index = 0; index < 2 * pageSize + 3; index++) given.push(await submit({ score: 60, createdAt: index % 3 === 0 ? moment : minutesAgo(11 + index) }))
    const seen: number[] = []
    let page: KeyedPage | null = null
    do {
      const { stories, next }: StoryPage = await storiesOver(50, page)
      expect(page?.rank ?? 1).toBe(seen.length + 1)
      seen.push(...idsOf(stories))
      page = next
      await submit({ score: 60, createdAt: new Date() })
    } while (page)
    expect(seen).toHaveLength(given.length)
    expect(seen.toSorted((a, b) => a - b)).toEqual(given.toSorted((a, b) => a - b))
  })
})

describe('a list by points', () => {
  it('has the best of the last hours', async () => {
    const good = await submit({ score: 5, createdAt: minutesAgo(23 * HOUR) })
    const better = await submit({ score: 9, createdAt: minutesAgo(HOUR) })
    const equal = await submit({ score: 9, createdAt: minutesAgo(2 * HOUR) })
    const earlier = await submit({ score: 99, createdAt: minutesAgo(25 * HOUR) })
    await hideEach(() => submit({ score: 999 }))
    expect(idsOf(await bestStories(24))).toEqual([equal, better, good])
    expect(idsOf(await bestStories(26))).toEqual([earlier, equal, better, good])
  })

  it('leaves out duplicates, and ends', async () => {
    const best = await submit({ score: 10 })
    const dupe = await submit({ score: 20 })
    await db().thread.update({ where: { storyId: dupe }, data: { mergedIntoId: best } })
    expect(idsOf(await bestStories(1))).toEqual([best])
    for (let index = 0; index < lists.end; index++) await submit({ score: 2 })
    const all = await bestStories(1)
    expect(all).toHaveLength(lists.end)
    expect(all[0]?.id).toBe(best)
  })

  it('of a day has what was submitted from midnight to midnight', async () => {
    const at = (time: string) => new Date(`2025-06-${time}Z`)
    await submit({ score: 9, createdAt: at('14T23:59:59.999') })
    const first = await submit({ score: 1, createdAt: at('15T00:00') })
    const last = await submit({ score: 7, createdAt: at('15T23:59:59.999') })
    await submit({ score: 9, createdAt: at('16T00:00') })
    await hideEach(() => submit({ score: 99, createdAt: at('15T12:00') }))
    expect(idsOf(await storiesOfDay('2025-06-15'))).toEqual([last, first])
  })
})

describe('the first day', () => {
  it('is that of the oldest story that is there', async () => {
    expect(await firstDay()).toBeNull()
    await submit()
    await submit({ createdAt: new Date('2025-06-15T23:59Z') })
    await hideEach(() => submit({ createdAt: new Date('2024-01-01T00:00Z') }))
    expect(await firstDay()).toBe('2025-06-15')
  })
})

describe('the pool', () => {
  it('has what got a second chance, latest first', async () => {
    const [first, second, taken] = [await submit(), await submit({ createdAt: minutesAgo(DAY) }), await submit()]
    await submit()
    await lift(first, minutesAgo(50))
    await lift(second, minutesAgo(20))
    await lift(taken, minutesAgo(10))
    await lift(taken, null)
    await hideEach(async () => {
      const id = await submit()
      await lift(id, minutesAgo(1))
      return id
    })
    expect(idsOf(await liftedStories())).toEqual([second, first])
  })
})

describe('the most discussed', () => {
  it('is where the comments are newest and most: each counts by the minutes until it is too old', async () => {
    const minutes = lists.active.minutes
    const discuss = async (ages: number[], given: Partial<NewStory> = {}) => {
      const storyId = await submit({ createdAt: minutesAgo(3 * DAY), ...given })
      for (const age of ages) await newComment({ authorId, storyId, createdAt: minutesAgo(age) })
      return storyId
    }
    const manyOld = await discuss([minutes - 100, minutes - 100, minutes - 100])
    const oneNew = await discuss([minutes - 200, minutes - 150])
    const little = await discuss([minutes - 10], { createdAt: minutesAgo(DAY) })
    await discuss([minutes + 1])
    await discuss([])
    const quiet = await discuss([minutes - 5])
    for (const fate of [{ deletedAt: new Date() }, { killedAt: new Date(), killedBy: 'flags' as const }]) await db().item.update({ where: { id: await newComment({ authorId, storyId: quiet }) }, data: fate })
    await hideEach(() => discuss([1, 2, 3]))
    expect(idsOf(await activeStories())).toEqual([oneNew, manyOld, little, quiet])
  })
})
