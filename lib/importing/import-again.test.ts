import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { emptyForum, everything, FIXTURE, linesFrom, postStory } from './fixture'
import { ImportRefused, importItems } from './import-items'

const STORY = { id: 10, type: 'story', by: 'fern', time: 1700000000, title: 'A kettle' }
const OTHER = { ...STORY, id: 11, title: 'A teapot' }
const comment = (id: number, parent: number, more: object = {}) => ({
  id, type: 'comment', by: 'moss', time: 1700000000 + id, parent, text: `Comment ${id}`, ...more,
})

const load = (lines: (string | object)[], renumber = false) => importItems(linesFrom(lines), { renumber })
const itemOf = async (sourceId: number) => {
  const where = { source_sourceId: { source: 'hn', sourceId } }
  return (await db().importedItem.findUniqueOrThrow({ where, include: { item: true } })).item
}
const threadOf = async (sourceId: number) => db().thread.findUniqueOrThrow({ where: { storyId: (await itemOf(sourceId)).id } })

beforeEach(emptyForum)

describe.each([false, true])('with new ids: %s', (renumber) => {
  test('the same file twice changes nothing, whichever way it is imported again', async () => {
    await postStory(1)
    await load(FIXTURE, renumber)
    const before = await everything()
    for (const again of [false, true]) {
      expect(await load(FIXTURE, again)).toMatchObject({
        imported: {}, alreadyHere: { story: 3, comment: 6, poll: 1, pollopt: 3, job: 1 }, accountsMade: 0, skippedCount: 16,
      })
    }
    expect(await everything()).toEqual(before)
  })

  test('comments of a later file join the threads of an earlier one, which are counted anew', async () => {
    await postStory(1)
    await load([STORY, OTHER, comment(20, 10)], renumber)
    const replies = [comment(31, 30), comment(30, 20), comment(32, 10, { dead: true }), comment(33, 32, { deleted: true }), comment(34, 99)]
    expect(await load(replies, renumber)).toMatchObject({ imported: { comment: 4 }, alreadyHere: {}, skippedCount: 1 })
    const [story, old, reply, below] = await Promise.all([10, 20, 30, 31].map(itemOf))
    expect(reply).toMatchObject({ parentId: old?.id, storyId: story?.id })
    expect(below).toMatchObject({ parentId: reply?.id, storyId: story?.id })
    expect(await threadOf(10)).toMatchObject({ version: 2, commentCount: 3, lastCommentAt: new Date(1700000031_000) })
    expect(await threadOf(11)).toMatchObject({ version: 1, commentCount: 0 })
  })

  test('options of a later file come after those the poll has', async () => {
    const option = (id: number) => ({ id, type: 'pollopt', by: 'fern', time: 1700000000, poll: 10, text: `Option ${id}` })
    await load([{ ...STORY, type: 'poll' }, option(12)], renumber)
    await load([option(14), option(13)], renumber)
    const options = await db().item.findMany({ where: { kind: 'pollopt' }, orderBy: { position: 'asc' } })
    expect(options.map(({ text, position }) => [text, position])).toEqual([['Option 12', 0], ['Option 13', 1], ['Option 14', 2]])
  })
})

test('new ids keep the order of the old ones, and parents are followed', async () => {
  await postStory(1)
  await postStory(2)
  const report = await load([comment(900, 7), { ...STORY, id: 7 }, comment(8, 900), { ...OTHER, id: 2 }], true)
  expect(report).toMatchObject({ imported: { story: 2, comment: 2 } })
  const ids = await db().importedItem.findMany({ orderBy: { sourceId: 'asc' } })
  expect(ids.map(({ sourceId, itemId }) => [sourceId, itemId])).toEqual([[2, 3], [7, 4], [8, 5], [900, 6]])
  expect(await itemOf(8)).toMatchObject({ parentId: 6, storyId: 4 })
  expect(await db().item.findUnique({ where: { id: 2 } })).toMatchObject({ title: 'Of our own' })
})

test('an id that belongs to another item refuses the whole file, in a sentence that says what to do', async () => {
  const taken = [12, 14, 16, 18, 20, 22]
  for (const id of taken) await postStory(id)
  const before = await everything()
  await expect(load([STORY, { ...STORY, id: 12 }])).rejects.toThrow(
    new ImportRefused('The id 12 belongs to another item of this forum: use --renumber to give all imported items new ids.'),
  )
  await expect(load([STORY, ...taken.map((id) => ({ ...STORY, id }))])).rejects.toThrow(
    new ImportRefused('The ids 12, 14, 16, 18, 20 and more belong to other items of this forum: use --renumber to give all imported items new ids.'),
  )
  expect(await everything()).toEqual(before)
})

test('a comment on an item of this forum itself has no parent', async () => {
  await postStory(10)
  expect(await load([comment(20, 10)])).toMatchObject({
    imported: {}, skipped: [{ line: 1, reason: 'Its parent 10 is neither in a good line of this file nor imported before.' }],
  })
})

test('an older item in a later file makes an imported account older, but no other', async () => {
  await load([{ ...STORY, by: 'fern' }])
  const member = await db().user.create({ data: { name: 'moss', passwordHash: 'x' } })
  await load([{ ...OTHER, by: 'FERN', time: 1600000000 }, comment(12, 11)])
  expect(await db().user.findFirstOrThrow({ where: { name: 'fern' } })).toMatchObject({ name: 'fern', createdAt: new Date(1600000000_000) })
  expect(await db().user.findFirstOrThrow({ where: { name: 'moss' } })).toEqual(member)
})

describe('all or nothing', () => {
  async function* interrupted(): AsyncGenerator<string> {
    for (let id = 1; id <= 3000; id++) yield JSON.stringify({ ...STORY, id })
    throw new Error('the disk is gone')
  }

  test('a file that breaks off leaves nothing behind', async () => {
    const before = await everything()
    await expect(importItems(interrupted(), { renumber: false })).rejects.toThrow('the disk is gone')
    expect(await everything()).toEqual(before)
  })

  test('a second import at the same time is refused; the first goes on', async () => {
    const refusals: unknown[] = []
    async function* lines(): AsyncGenerator<string> {
      yield JSON.stringify(STORY)
      await load([OTHER]).catch((error: unknown) => refusals.push(error))
      yield JSON.stringify(comment(20, 10))
    }
    expect(await importItems(lines(), { renumber: false })).toMatchObject({ imported: { story: 1, comment: 1 } })
    expect(refusals).toEqual([new ImportRefused('Another import is running: wait until it has finished.')])
  })
})

describe('many lines', () => {
  test('a long chain of replies, children first, is followed to its story', async () => {
    const chain = Array.from({ length: 2500 }, (_, index) => comment(100 + index, index === 0 ? 10 : 99 + index))
    const progress: number[] = []
    const report = await importItems(linesFrom([...chain.reverse(), STORY]), { renumber: false, onProgress: (lines) => progress.push(lines) })
    expect(report).toMatchObject({ imported: { story: 1, comment: 2500 }, skippedCount: 0 })
    expect(await threadOf(10)).toMatchObject({ commentCount: 2500 })
    expect(progress.at(-1)).toBe(2501)
    expect(progress.length).toBeGreaterThan(2)
  })

  test('all bad lines are counted, the first thousand are named', async () => {
    const orphans = Array.from({ length: 700 }, (_, index) => comment(100 + index, 99))
    const report = await load([STORY, ...Array.from({ length: 700 }, () => 'x'), ...orphans])
    expect(report).toMatchObject({ imported: { story: 1 }, skippedCount: 1400 })
    expect(report.skipped.map(({ line }) => line)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 2))
  })

  test('an empty file is no error', async () => {
    expect(await load([])).toEqual({ imported: {}, alreadyHere: {}, accountsMade: 0, skipped: [], skippedCount: 0 })
  })
})
