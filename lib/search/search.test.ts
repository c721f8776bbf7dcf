import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import type { KeyedPage, SearchPlace } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { found } from '@/lib/testing/found'
import { search, type Found } from './queries'

const DAY = 24 * 60

const idsOf = async (...asked: Parameters<typeof found>) => (await found(...asked)).results.map(({ id }) => id)
const textOf = (pieces: readonly { text: string; isFound: boolean }[]) => pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')

describe('a search', () => {
  const posts: Record<string, number> = {}
  let alice: Viewer

  beforeAll(async () => {
    alice = await newViewer()
    const bob = await newViewer()
    posts.tide = await newStory({ authorId: alice.id, title: 'Tide tables of the Sound', url: 'https://www.harbour.example/tables/tides-2026', score: 120, createdAt: minutesAgo(10 * DAY) })
    posts.ask = await newStory({ authorId: bob.id, title: 'Ask: who mends clocks?', url: null, score: 3, createdAt: minutesAgo(400 * DAY) })
    posts.job = await newStory({ authorId: bob.id, title: 'A keeper is wanted', url: 'https://someone.github.io/job', kind: 'job', createdAt: minutesAgo(2) })
    posts.reply = await newComment({ authorId: bob.id, storyId: posts.tide, text: 'The tables were running late, said the café in node.js/client-server of <b>Écoles</b>.', score: 50, createdAt: minutesAgo(9 * DAY) })
    posts.other = await newComment({ authorId: alice.id, storyId: posts.ask, text: 'Clocks are late, and the late tables of tide run on.', createdAt: minutesAgo(30) })
    await db().thread.update({ where: { storyId: posts.tide }, data: { commentCount: 25 } })
  })

  const asked: [q: string, place: Partial<SearchPlace>, posts: string[]][] = [
    ['tables', { order: 'date' }, ['other', 'reply', 'tide']],
    ['TABLE late', { order: 'date' }, ['other', 'reply']],
    ['"tide tables"', {}, ['tide']],
    ['tables -café', { order: 'date' }, ['other', 'tide']],
    ['tables -"late tables"', { order: 'date' }, ['reply', 'tide']],
    ['cafe ecole', {}, ['reply']],
    ['server', {}, ['reply']],
    ['node.js', {}, ['reply']],
    ['title:tables', {}, ['tide']],
    ['tables -title:tables', { order: 'date' }, ['other', 'reply']],
    ['https://harbour.example/tables/tides-2026', {}, ['tide']],
    ['type:ask', {}, ['ask']],
    ['type:job type:ask', {}, ['job', 'ask']],
    ['tables', { type: 'story' }, ['tide']],
    ['tables', { type: 'comment', order: 'points' }, ['reply', 'other']],
    ['site:harbour.example', {}, ['tide']],
    ['site:github.io', {}, ['job']],
    ['-site:harbour.example type:story', {}, ['job', 'ask']],
    ['points>100', {}, ['tide']],
    ['points<=3 type:ask', {}, ['ask']],
    ['points>40 tables', {}, ['tide']],
    ['comments>=25', {}, ['tide']],
    ['tables', { time: 'day' }, ['other']],
    ['late type:comment', { time: 'month', order: 'date' }, ['other', 'reply']],
    ['', { type: 'job' }, ['job']],
    ['nowhere', {}, []],
  ]
  it.each(asked)('for %s %o finds that', async (q, place, names) => {
    expect(await idsOf(q, place)).toEqual(names.map((name) => posts[name]))
  })

  it('finds by author, story and days, whose numbers are given by the forum', async () => {
    expect(await idsOf(`author:${alice.name.toUpperCase()}`)).toEqual([posts.other, posts.tide])
    expect(await idsOf(`-by:${alice.name} tables`)).toEqual([posts.reply])
    expect(await idsOf(`story:${posts.tide ?? 0}`)).toEqual([posts.reply, posts.tide])
    const year = minutesAgo(200 * DAY).toISOString().slice(0, 10)
    expect(await idsOf(`before:${year}`)).toEqual([posts.ask])
    expect(await idsOf(`after:${year} type:story`)).toEqual([posts.job, posts.tide])
  })

  it('tells whom an unknown name perhaps means, and who is called like a word', async () => {
    const { id } = await db().user.create({ data: { name: 'kittiwake' } })
    expect(await found('author:kittiwkae tables')).toMatchObject({ results: [], unknown: [{ name: 'kittiwkae', alike: ['kittiwake'] }] })
    expect(await found('kitiwake')).toMatchObject({ people: ['kittiwake'], unknown: [] })
    await db().user.delete({ where: { id } })
  })

  it('shows the words it found where they stand, and no markup of anybody', async () => {
    const [reply] = (await found('ecoles server')).results
    expect(textOf(reply?.excerpt ?? [])).toBe('The tables were running late, said the café in node.js/client-[server] of <b>[Écoles]</b>.')
    expect(reply).toMatchObject({ storyTitle: 'Tide tables of the Sound', score: 0 })
    const [tide] = (await found('"tide table"')).results
    expect(textOf(tide?.heading ?? [])).toBe('[Tide] [tables] of the Sound')
  })

  it('takes punctuation of any kind for space, and letters of any script for what they are', async () => {
    const author = await newViewer()
    const text = '“Kettles”—again… it’s «Привет», naïve¿, 🌊wave🌊, 100€ हिन्दी/ÑANDÚ.'
    const id = await newComment({ authorId: author.id, storyId: posts.ask ?? 0, text })
    for (const word of ['kettles', 'again', 'привет', 'naive', 'wave', '100', 'हिन्दी', 'nandu', '"kettles again"']) expect([word, await idsOf(`${word} author:${author.name}`)]).toEqual([word, [id]])
    const [result] = (await found('kettle wave')).results
    expect(textOf(result?.excerpt ?? [])).toBe(text.replace('Kettles', '[Kettles]').replace('wave', '[wave]'))
  })

  it('follows what is edited', async () => {
    await db().item.update({ where: { id: posts.other ?? 0 }, data: { text: 'Said otherwise.' } })
    expect(await idsOf('otherwise')).toEqual([posts.other])
    expect(await idsOf('clocks -mends')).toEqual([])
  })

  it.each(['relevance', 'points', 'date'] as const)('of many, by %s, gives each once, page after page, and says that there are more than it counts', async (order) => {
    const crowd = await newViewer()
    const many = settings.search.counted + 150
    await db().$executeRaw`insert into items (kind, author_id, story_id, parent_id, text, score, created_at)
      select 'comment', ${crowd.id}::int, ${posts.tide}::int, ${posts.tide}::int, 'A crowd of ' || ${order} || n, n % 50, now() - n * interval '1 minute' from generate_series(1, ${many}::int) n`
    const seen: number[] = []
    let page: KeyedPage | null = null
    let pages = 0
    do {
      const answer: Found = await found(`crowd author:${crowd.name}`, { order, type: 'comment', page })
      expect(answer).toMatchObject({ isMore: true, count: settings.search.counted, order })
      seen.push(...answer.results.map(({ id }) => id))
      page = answer.next
    } while (page && ++pages < 5)
    expect(new Set(seen).size).toBe(5 * settings.pageSize)
    const scores = await db().item.findMany({ where: { id: { in: seen } }, select: { id: true, score: true, createdAt: true } })
    const valueOf = new Map(scores.map(({ id, score, createdAt }) => [id, order === 'points' ? score : createdAt.getTime()]))
    const values = seen.map((id) => valueOf.get(id) ?? 0)
    if (order !== 'relevance') expect(values).toEqual(values.toSorted((a, b) => b - a))
    if (order === 'points') expect(values[0]).toBe(49)
  })

  it('answers whatever is typed', async () => {
    const pieces = fc.constantFrom('-', '"', ' ', 'title:', 'author:', 'site:', 'type:story', 'points>', '1', 'comments<=5', 'after:2026', 'story:', 'tide', 'the', "'", '\\', '\0', '&', '|', '!', '<->', ':*', '%', '(', ')', '\ud800', 'é', '🌊', 'a'.repeat(200))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))), fc.constantFrom('relevance', 'points', 'date'), async (q, order) => {
        const answer = await search(null, { q, order }, null)
        if (answer && 'refusal' in answer) expect(answer.refusal).toContain('Nothing is left')
      }),
      { numRuns: 80 },
    )
  })

  it('says what it does not search for, and searches for the rest', async () => {
    expect(await found('"tide tables" points>abc')).toMatchObject({ results: [{ id: posts.tide }], faults: [expect.stringContaining('points>abc')] })
    expect(await search(null, { q: 'the' }, null)).toMatchObject({ refusal: expect.stringContaining('Nothing is left') })
    expect(await search(null, { q: '  ' }, null)).toBeNull()
  })
})
