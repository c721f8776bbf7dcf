import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import type { KeyedPage } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { EVERYONE } from '@/lib/stories/sight'
import { minutesAgo, newComment, newMember, newStory } from '@/lib/testing/cast'
import { bestComments, branchesBy, commentsBelow, noobComments, threadComments, type CommentPage } from './queries'

const MINUTE = 60_000
const { lists, newAccount, pageSize } = settings

const dead = { killedAt: new Date() }
const deleted = { deletedAt: new Date() }
const idsOf = (comments: readonly { id: number }[]) => comments.map(({ id }) => id)

async function thread() {
  const [authorId, otherId] = [await newMember(), await newMember()]
  const storyId = await newStory({ authorId: otherId, createdAt: minutesAgo(1000) })
  let minute = 900
  /** Each is written a minute after the one before. */
  const add = (parentId: number, given: object = {}) => newComment({ authorId, storyId, parentId, createdAt: minutesAgo(minute--), ...given })
  return { authorId, otherId, storyId, add }
}

/** @returns everything on all pages of a list, and how long the pages are */
async function everyPage(read: (page: KeyedPage | null) => Promise<CommentPage>) {
  const [ids, lengths]: [number[], number[]] = [[], []]
  let page: KeyedPage | null = null
  do {
    const { comments, next }: CommentPage = await read(page)
    ids.push(...idsOf(comments))
    lengths.push(comments.length)
    page = next
  } while (page)
  return { ids, lengths }
}

describe('the branches of a person', () => {
  it('begin with comments that answer none of their own, newest first', async () => {
    const { authorId, otherId, storyId, add } = await thread()
    const first = await add(storyId)
    const answer = await add(first, { authorId: otherId })
    await add(answer)
    const second = await add(answer, { authorId: otherId })
    await add(await add(second))
    const below = await add(await add(storyId, { authorId: otherId }))
    const own = await newStory({ authorId })
    const onOwn = await newComment({ authorId, storyId: own })
    expect(idsOf((await branchesBy(authorId, null)).comments)).toEqual([onOwn, below, first])
  })

  it('hold each of their live comments once, whatever became of those above', async () => {
    const { authorId, otherId, storyId, add } = await thread()
    const written = [storyId]
    const live = new Set<number>()
    for (let index = 0; index < 120; index++) {
      const parentId = written[(index * 7919) % written.length] ?? storyId
      const fate = index % 5 === 1 ? dead : index % 7 === 1 ? deleted : {}
      const mine = index % 3 !== 0
      const id = await add(parentId, { ...(!mine && { authorId: otherId }), ...fate })
      written.push(id)
      if (mine && Object.keys(fate).length === 0) live.add(id)
    }
    const { ids } = await everyPage((page) => branchesBy(authorId, page))
    const shown = [...ids]
    for (const rootId of ids) {
      const below = await threadComments({ storyId, rootId, order: 'best', audience: EVERYONE.audience, at: new Date() })
      const authors = await db().item.findMany({ where: { id: { in: idsOf(below.filter((each) => each.shown)) }, authorId }, select: { id: true } })
      shown.push(...idsOf(authors))
    }
    expect(shown.toSorted((a, b) => a - b)).toEqual([...live].toSorted((a, b) => a - b))
  })

  it('come in pages of a few, by key', async () => {
    const { authorId, storyId, add } = await thread()
    const given: number[] = []
    for (let index = 0; index < 2 * lists.branches + 1; index++) given.push(await add(storyId))
    const { ids, lengths } = await everyPage((page) => branchesBy(authorId, page))
    expect(ids).toEqual(given.toReversed())
    expect(lengths).toEqual([lists.branches, lists.branches, 1])
  })
})

describe('the latest below an item', () => {
  it('is all that is live there at any depth, newest first', async () => {
    const { storyId, add } = await thread()
    const oak = await add(storyId)
    const elm = await add(oak)
    const gone = await add(oak, deleted)
    const below = await add(gone)
    const fir = await add(storyId)
    await add(elm, dead)
    const { add: elsewhere, storyId: other } = await thread()
    await elsewhere(other)
    const read = async (id: number) => idsOf((await commentsBelow({ id, storyId }, null)).comments)
    expect(await read(storyId)).toEqual([fir, below, elm, oak])
    expect(await read(oak)).toEqual([below, elm])
    expect(await read(fir)).toEqual([])
  })

  it('goes on by key', async () => {
    const { storyId, add } = await thread()
    const top = await add(storyId)
    const given: number[] = []
    for (let index = 0; index < pageSize + 2; index++) given.push(await add(given.at(-1) ?? top))
    const { ids, lengths } = await everyPage((page) => commentsBelow({ id: top, storyId }, page))
    expect(ids).toEqual(given.toReversed())
    expect(lengths).toEqual([pageSize, 2])
  })
})

describe('lists of everybody’s comments', () => {
  it('have the best of the last hours', async () => {
    const { storyId, add } = await thread()
    const good = await add(storyId, { score: 5000, createdAt: minutesAgo(100) })
    const better = await add(storyId, { score: 6000, createdAt: minutesAgo(110) })
    const earlier = await add(storyId, { score: 7000, createdAt: minutesAgo(121) })
    for (const fate of [dead, deleted]) await add(storyId, { score: 9000, createdAt: minutesAgo(1), ...fate })
    expect(idsOf(await bestComments(2)).slice(0, 2)).toEqual([better, good])
    expect(idsOf(await bestComments(3))[0]).toBe(earlier)
  })

  it('have those by people whose names were green then', async () => {
    const { authorId, storyId, add } = await thread()
    const joined = minutesAgo(newAccount / MINUTE + 500)
    await db().user.update({ where: { id: authorId }, data: { createdAt: joined } })
    const then = await add(storyId, { createdAt: new Date(joined.getTime() + newAccount - MINUTE) })
    const later = await add(storyId, { createdAt: new Date(joined.getTime() + newAccount) })
    const gone = await add(storyId, { createdAt: joined, ...dead })
    const { ids } = await everyPage(noobComments)
    expect(ids).toContain(then)
    for (const id of [later, gone]) expect(ids).not.toContain(id)
  })
})
