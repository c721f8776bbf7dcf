import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { emptyForum, everything, FIXTURE, linesFrom } from './fixture'
import { importItems } from './import-items'

const importFixture = () => importItems(linesFrom(FIXTURE), { renumber: false })
const item = (id: number) => db().item.findUniqueOrThrow({ where: { id }, include: { author: true } })
const at = (seconds: number) => new Date(seconds * 1000)

beforeEach(emptyForum)

test('the report counts what came in and names every line that did not', async () => {
  expect(await importFixture()).toEqual({
    imported: { story: 3, comment: 6, poll: 1, pollopt: 3, job: 1 },
    alreadyHere: {},
    accountsMade: 6,
    skippedCount: 16,
    skipped: [
      { line: 7, reason: 'The line is not a JSON object.' },
      { line: 8, reason: 'The id 102 stood in an earlier line, which counts.' },
      { line: 9, reason: 'Its parent 998 is neither in a good line of this file nor imported before.' },
      { line: 10, reason: 'Its parent 108 was skipped.' },
      { line: 11, reason: 'It is its own ancestor, or a reply to such a comment.' },
      { line: 12, reason: 'It is its own ancestor, or a reply to such a comment.' },
      { line: 13, reason: 'Its type is none of story, comment, poll, pollopt, job.' },
      { line: 14, reason: 'Its id is not a whole number from 1 to 2000000000.' },
      { line: 15, reason: 'Its author is not a name of 1 to 32 letters, digits, hyphens and underscores.' },
      { line: 20, reason: 'Its poll 997 is neither in a good line of this file nor imported before.' },
      { line: 25, reason: 'Its parent 121 is a poll option, which has no replies.' },
      { line: 26, reason: 'Its poll 101 is not a poll.' },
      { line: 28, reason: 'The line is not a JSON object.' },
      { line: 29, reason: 'It has no title.' },
      { line: 30, reason: 'It has no author, though it is not deleted.' },
      { line: 31, reason: 'Its url is not a web address.' },
    ],
  })
})

describe('what is stored', () => {
  beforeEach(() => importFixture())

  test('stories keep their id, score and time; titles are plain text', async () => {
    expect(await item(101)).toMatchObject({
      kind: 'story', storyId: 101, parentId: null, title: 'Show HN: A kettle that says "when" & means it',
      url: 'https://www.kettle.example/when', site: 'kettle.example', score: 42, createdAt: at(1700000000), deletedAt: null, killedAt: null,
    })
  })

  test('comments hang where they were; their HTML is clean and their source is text', async () => {
    expect(await item(102)).toMatchObject({
      kind: 'comment', storyId: 101, parentId: 101, score: 1,
      text: 'It is *loud*.\n\nSee https://kettle.example/noise?a=1&b=2:\n\n  boil("now")',
      html:
        '<p>It is <em>loud</em>.</p><p>See <a href="https://kettle.example/noise?a=1&amp;b=2" rel="nofollow ugc noopener">' +
        'https://kettle.example/noise?a=1&amp;b=2</a>:</p><pre><code>boil(&quot;now&quot;)</code></pre>',
    })
    expect(await item(104)).toMatchObject({ storyId: 101, parentId: 103, author: { name: 'Moss' } })
  })

  test('deleted, dead and flagged items stay what they are and keep their replies', async () => {
    expect(await item(103)).toMatchObject({ author: null, deletedAt: at(1700000300), killedAt: null })
    expect(await item(105)).toMatchObject({
      text: '', html: '', killedAt: at(1700000100), killedBy: 'import', flaggedAt: at(1700000100), deletedAt: null,
    })
    expect(await item(106)).toMatchObject({ storyId: 101, parentId: 105 })
    expect(await item(131)).toMatchObject({ title: null, author: null, deletedAt: at(1700003000) })
    expect(await item(132)).toMatchObject({ storyId: 131, parentId: 131 })
    expect(await item(133)).toMatchObject({ title: '[dead]', text: '', killedBy: 'import' })
  })

  test('poll options follow the order of the poll, then their ids', async () => {
    const options = await db().item.findMany({ where: { storyId: 120, kind: 'pollopt' }, orderBy: { position: 'asc' } })
    expect(options.map(({ id, parentId, text, score, position }) => [id, parentId, text, score, position])).toEqual([
      [123, 120, 'Tea', 7, 0],
      [121, 120, 'Coffee', 3, 1],
      [122, 120, 'Neither', 1, 2],
    ])
  })

  test('a job has no address when it names none, and no unsafe link', async () => {
    expect(await item(130)).toMatchObject({ kind: 'job', url: null, site: null, html: '<p>Ask for us.</p>', score: 1 })
  })

  test('each thread counts its live comments', async () => {
    expect(await db().thread.findMany({ orderBy: { storyId: 'asc' }, select: { storyId: true, version: true, commentCount: true, lastCommentAt: true } })).toEqual([
      { storyId: 101, version: 1, commentCount: 3, lastCommentAt: at(1700000500) },
      { storyId: 120, version: 1, commentCount: 0, lastCommentAt: null },
      { storyId: 130, version: 1, commentCount: 0, lastCommentAt: null },
      { storyId: 131, version: 1, commentCount: 1, lastCommentAt: at(1700003100) },
      { storyId: 133, version: 1, commentCount: 0, lastCommentAt: null },
    ])
  })

  test('authors get accounts nobody can sign in to, as old as their first item', async () => {
    const users = await db().user.findMany({ orderBy: { name: 'asc' } })
    expect(users.map(({ name, createdAt }) => [name, createdAt])).toEqual([
      ['bramble', at(1700000100)],
      ['clover', at(1700004000)],
      ['fern', at(1700000000)],
      ['kettleworks', at(1700002000)],
      ['Lichen', at(1700000200)],
      ['Moss', at(1700000400)],
    ])
    for (const user of users) expect(user).toMatchObject({ passwordHash: null, karma: 1, role: 'member' })
  })

  test('what is posted next gets a higher id', async () => {
    const [next] = await db().$queryRaw<{ id: bigint }[]>`select nextval('items_id_seq') as id`
    expect(Number(next?.id)).toBe(134)
  })
})

test('an account that is here already is matched whatever its case, and left alone', async () => {
  const fern = await db().user.create({ data: { name: 'Fern', passwordHash: 'x', karma: 77 } })
  expect((await importFixture()).accountsMade).toBe(5)
  expect((await item(101)).authorId).toBe(fern.id)
  expect(await db().user.findUnique({ where: { id: fern.id } })).toEqual(fern)
})

test('the order of the lines makes no difference', async () => {
  const good = FIXTURE.filter((_, index) => index !== 7)
  await importItems(linesFrom(good), { renumber: false })
  const [, , ...inOrder] = (await everything()) as unknown[]
  await emptyForum()
  await importItems(linesFrom([...good].reverse()), { renumber: false })
  const [, , ...reversed] = (await everything()) as unknown[]
  const withoutAuthors = (state: unknown[]) => JSON.stringify(state).replace(/"authorId":\d+/g, '')
  expect(withoutAuthors(reversed)).toBe(withoutAuthors(inOrder))
})
