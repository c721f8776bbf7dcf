import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { minutesAgo, newComment, newStory, newViewer } from '@/lib/testing/cast'
import { readAsked } from './asked'
import { itemTree } from './item'
import { personCalled } from './person'
import { searchHits } from './queries'

const DAY = 24 * 60

async function found(given: Record<string, string>, byDate = false) {
  const asked = readAsked(given)
  if ('refusal' in asked) throw new Error(asked.refusal)
  const answer = await searchHits(asked, byDate)
  if (!answer) throw new Error('There was no time.')
  return answer
}

describe('a program that searches', () => {
  const posts: Record<string, number> = {}
  const tideAt = minutesAgo(10 * DAY)
  const seconds = Math.floor(tideAt.getTime() / 1000)

  beforeAll(async () => {
    const [alice, bob] = [await newViewer(), await newViewer()]
    await db().user.update({ where: { id: alice.id }, data: { name: 'alice', aboutHtml: '<p>One.</p><p>Two.</p>' } })
    await db().user.update({ where: { id: bob.id }, data: { name: 'bob' } })
    posts.tide = await newStory({ authorId: alice.id, title: `Show HN: Tide tables & "O'Hara"`, url: 'https://www.harbour.example/tables?y=2026', score: 120, createdAt: tideAt })
    posts.ask = await newStory({ authorId: bob.id, title: 'Ask HN: who mends clocks?', url: null, score: 3, createdAt: minutesAgo(400 * DAY) })
    posts.job = await newStory({ authorId: bob.id, title: 'A keeper is wanted', kind: 'job', createdAt: minutesAgo(400) })
    posts.poll = await newStory({ authorId: bob.id, title: 'Tea or coffee?', url: null, kind: 'poll', score: 9, createdAt: minutesAgo(500) })
    const option = async (poll: number, position: number, text: string, score: number) =>
      (await db().item.create({ data: { kind: 'pollopt', authorId: bob.id, storyId: poll, parentId: poll, position, text, html: `<p>${text}</p>`, score, createdAt: minutesAgo(500) } })).id
    posts.tea = await option(posts.poll, 0, 'A pot of tea', 4)
    posts.coffee = await option(posts.poll, 1, 'Coffee, black', 7)
    const gone = await newStory({ authorId: bob.id, title: 'Gone?', url: null, kind: 'poll', createdAt: minutesAgo(600) })
    await option(gone, 0, 'A pot of glue', 9)
    await db().item.update({ where: { id: gone }, data: { deletedAt: minutesAgo(1) } })
    posts.reply = await newComment({ authorId: bob.id, storyId: posts.tide, text: 'Tables were running late.', html: '<p>Tables were <em>running</em> late.</p><p>Café &amp; more.</p>', score: 50, createdAt: minutesAgo(9 * DAY) })
    posts.answer = await newComment({ authorId: alice.id, storyId: posts.tide, parentId: posts.reply, text: 'Clocks run late.', html: '<p>Clocks run late.</p>', createdAt: minutesAgo(8 * DAY) })
    posts.deleted = await newComment({ authorId: bob.id, storyId: posts.tide, text: 'Gone tables.', deletedAt: minutesAgo(1), createdAt: minutesAgo(7 * DAY) })
    posts.below = await newComment({ authorId: bob.id, storyId: posts.tide, parentId: posts.deleted, text: 'Below.', html: '<p>Below.</p>', createdAt: minutesAgo(6 * DAY) })
    posts.delayed = await newComment({ authorId: bob.id, storyId: posts.tide, text: 'Tables, later.', createdAt: minutesAgo(1) })
    await db().item.update({ where: { id: posts.delayed }, data: { delayedUntil: new Date(Date.now() + 600_000) } })
    await db().thread.update({ where: { storyId: posts.tide }, data: { commentCount: 25 } })
  })

  const asked: [given: () => Record<string, string>, posts: string[]][] = [
    [() => ({ query: 'tables' }), ['reply', 'tide']],
    [() => ({ query: 'tabl' }), ['reply', 'tide']],
    [() => ({ query: '"tide tables"' }), ['tide']],
    [() => ({ query: 'tables -late' }), ['tide']],
    [() => ({ query: 'clocks tide', optionalWords: 'clocks tide' }), ['answer', 'tide', 'ask']],
    [() => ({ query: 'tables', restrictSearchableAttributes: 'title' }), ['tide']],
    [() => ({ query: 'tables', restrictSearchableAttributes: 'comment_text' }), ['reply']],
    [() => ({ query: 'https://harbour.example/tables?y=2026', restrictSearchableAttributes: 'url' }), ['tide']],
    [() => ({ query: 'bob', restrictSearchableAttributes: 'author' }), ['job', 'poll', 'below', 'reply', 'ask']],
    [() => ({ tags: 'story' }), ['tide', 'ask']],
    [() => ({ tags: 'comment,author_bob' }), ['below', 'reply']],
    [() => ({ tags: '(poll,job),author_bob' }), ['job', 'poll']],
    [() => ({ tags: '(author_alice,poll)' }), ['poll', 'answer', 'tide']],
    [() => ({ tags: `story_${posts.tide ?? 0}` }), ['below', 'answer', 'reply', 'tide']],
    [() => ({ tags: 'show_hn' }), ['tide']],
    [() => ({ tags: 'ask_hn' }), ['poll', 'ask']],
    [() => ({ tags: 'front_page,story' }), ['tide', 'ask']],
    [() => ({ tags: 'author_nobody' }), []],
    [() => ({ tags: 'pollopt' }), ['coffee', 'tea']],
    [() => ({ tags: 'pollopt,author_bob', query: 'pots' }), ['tea']],
    [() => ({ tags: `pollopt,story_${posts.poll ?? 0}`, numericFilters: 'points>4,num_comments!=3' }), []],
    [() => ({ tags: `pollopt,story_${posts.poll ?? 0}`, numericFilters: 'points>4' }), ['coffee']],
    [() => ({ tags: 'pollopt,story' }), []],
    [() => ({ tags: 'pollopt,author_alice' }), []],
    [() => ({ numericFilters: 'points>100' }), ['tide']],
    [() => ({ numericFilters: 'points>=3,points!=9,points<120' }), ['ask']],
    [() => ({ numericFilters: 'num_comments=25' }), ['tide']],
    [() => ({ numericFilters: `created_at_i>=${seconds},created_at_i<=${seconds}` }), ['tide']],
    [() => ({ numericFilters: `created_at_i>${seconds - 0.5},created_at_i<${seconds + 0.5}` }), ['tide']],
    [() => ({ numericFilters: 'points>3,points<4' }), []],
    [() => ({ numericFilters: '(points>100,num_comments>100)' }), ['tide']],
    [() => ({ numericFilters: '(points=3,points!=3.5,num_comments>100),points<100,points>1' }), ['poll', 'ask']],
    [() => ({ numericFilters: `["created_at_i>=${seconds}",["points > 100","points<4"],["created_at_i=${seconds}","points=999"]]` }), ['tide']],
    [() => ({ numericFilters: `(created_at_i<=${seconds},points=9)`, tags: '["author_bob",["ask_hn","comment"]]' }), ['poll', 'ask']],
    [() => ({ filters: `parent_id=${posts.tide ?? 0} OR parent_id=${posts.reply ?? 0}` }), ['answer', 'reply']],
    [() => ({ filters: `objectID:"${posts.ask ?? 0}" OR objectID:"${posts.deleted ?? 0}" OR objectID:"${posts.delayed ?? 0}"` }), ['ask']],
  ]
  it.each(asked.map(([given, names], index) => ({ index, given, names })))('finds what it asks for ($index: $names)', async ({ given, names }) => {
    const answer = await found(given(), true)
    expect(answer.hits.map(({ objectID }) => Number(objectID)).toSorted()).toEqual(names.map((name) => posts[name]).toSorted())
    expect([answer.count, answer.isMore]).toEqual([names.length, false])
  })

  it('is given every field, and null for what there is not', async () => {
    const [tide] = (await found({ query: 'table o\'hara', tags: 'story' })).hits
    const title = `Show HN: Tide tables & "O'Hara"`
    expect(tide).toEqual({
      ...{ objectID: String(posts.tide), title, url: 'https://www.harbour.example/tables?y=2026', author: 'alice', points: 120, story_text: null, comment_text: null, num_comments: 25 },
      ...{ story_id: posts.tide, story_title: null, story_url: null, parent_id: null, relevancy_score: null, children: [posts.reply], created_at_i: seconds },
      ...{ created_at: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'), updated_at: expect.stringMatching(/:\d\dZ$/) as string, _tags: ['story', 'author_alice', `story_${posts.tide ?? 0}`, 'show_hn', 'front_page'] },
      _highlightResult: {
        title: { value: 'Show HN: Tide <em>tables</em> &amp; &quot;<em>O</em>&#x27;<em>Hara</em>&quot;', matchLevel: 'full', fullyHighlighted: false, matchedWords: ['table', 'o', 'hara'] },
        url: { value: 'https:&#x2F;&#x2F;www.harbour.example&#x2F;<em>tables</em>?y=2026', matchLevel: 'partial', fullyHighlighted: false, matchedWords: ['table'] },
        author: { value: 'alice', matchLevel: 'none', matchedWords: [] },
      },
    })
    const [reply] = (await found({ query: 'run cafe', tags: 'comment', attributesToRetrieve: 'points,story_title,comment_text', attributesToHighlight: 'comment_text' })).hits
    expect(reply).toBeUndefined()
    const [comment] = (await found({ query: 'run', tags: 'comment,author_bob', attributesToRetrieve: 'points,story_title,comment_text', attributesToHighlight: 'comment_text' })).hits
    expect(comment).toEqual({
      ...{ objectID: String(posts.reply), points: null, story_title: title, comment_text: 'Tables were <i>running</i> late.<p>Café &amp; more.' },
      _highlightResult: { comment_text: { value: 'Tables were <i><em>running</em></i> late.<p>Café &amp; more.', matchLevel: 'full', fullyHighlighted: false, matchedWords: ['run'] } },
    })
  })

  it('is given options of polls as posts of their own, those with the most votes first', async () => {
    const { hits } = await found({ tags: 'pollopt', query: 'pot coffee', optionalWords: 'pot coffee' })
    expect(hits.map(({ objectID, points }) => [Number(objectID), points])).toEqual([[posts.coffee, 7], [posts.tea, 4]])
    expect(hits[1]).toMatchObject({
      ...{ author: 'bob', title: null, url: null, story_text: 'A pot of tea', comment_text: null, num_comments: null, parent_id: posts.poll, story_id: posts.poll, story_title: null, children: [] },
      ...{ _tags: ['pollopt', 'author_bob', `story_${posts.poll ?? 0}`], _highlightResult: { story_text: { value: 'A <em>pot</em> of tea', matchLevel: 'partial' } } },
    })
    expect((await found({ tags: 'poll' })).hits).toMatchObject([{ parts: [posts.coffee, posts.tea] }])
    expect((await found({ tags: 'job' })).hits).toMatchObject([{ job_text: null }])
  })

  it('reads page by page, and is told where that ends', async () => {
    const ids = async (page: number) => (await found({ tags: 'author_bob', hitsPerPage: '2', page: String(page) }, true)).hits.map(({ objectID }) => Number(objectID))
    expect([await ids(0), await ids(1), await ids(2), await ids(3)]).toEqual([[posts.job, posts.poll], [posts.below, posts.reply], [posts.ask], []])
    expect(readAsked({ hitsPerPage: '1000', page: '1' })).toMatchObject({ refusal: expect.stringMatching(/^you can only fetch the 1000 hits for this query/) as string })
    expect(readAsked({ hitsPerPage: '1001' })).toMatchObject({ refusal: 'Invalid value for "hitsPerPage" parameter, expected integer between 0 and 1000' })
    for (const given of [{ page: '-1' }, { page: 'x' }, { numericFilters: 'points' }, { numericFilters: '(points>1' }, { numericFilters: '[points>1]' }, { tags: '((story)' }, { filters: 'a=1' }]) expect(readAsked(given), JSON.stringify(given)).toHaveProperty('refusal')
  })

  it('reads a whole thread, in which what is gone is its number alone', async () => {
    const tree = JSON.parse((await itemTree(posts.tide ?? 0)) ?? '') as Record<string, unknown>
    const comment = (id: number | undefined, fields: object) => ({ id, type: 'comment', title: null, url: null, points: null, story_id: posts.tide, options: [], created_at: expect.stringMatching(/\.\d{3}Z$/) as string, created_at_i: expect.any(Number) as number, ...fields })
    expect(tree).toMatchObject({ id: posts.tide, type: 'story', author: 'alice', title: `Show HN: Tide tables & "O'Hara"`, text: null, points: 120, parent_id: null, story_id: posts.tide, options: [] })
    expect(tree.children).toEqual([
      comment(posts.reply, { author: 'bob', parent_id: posts.tide, text: '<p>Tables were <i>running</i> late.</p><p>Café &amp; more.</p>', children: [comment(posts.answer, { author: 'alice', parent_id: posts.reply, text: '<p>Clocks run late.</p>', children: [] })] }),
      { id: posts.deleted, children: [comment(posts.below, { author: 'bob', parent_id: posts.deleted, text: '<p>Below.</p>', children: [] })] },
    ])
    expect(JSON.parse((await itemTree(posts.answer ?? 0)) ?? '')).toMatchObject({ id: posts.answer, parent_id: posts.reply, story_id: posts.tide, points: null, children: [] })
    expect([await itemTree(posts.deleted ?? 0), await itemTree(posts.delayed ?? 0), await itemTree(2 ** 31 - 1)]).toEqual([null, null, null])
  })

  it('reads a thread that is deeper than any program could nest by calling itself', async () => {
    const { id: authorId } = await newViewer()
    const storyId = await newStory({ authorId })
    const depth = 6000
    await db().$executeRaw`
      insert into items (id, story_id, parent_id, author_id, kind, text, html, created_at)
      select 900000 + n, ${storyId}, case when n = 1 then ${storyId} else 900000 + n - 1 end, ${authorId}, 'comment', 'x', '<p>x</p>', now() from generate_series(1, ${depth}::int) n`
    const json = (await itemTree(storyId)) ?? ''
    expect(json.match(/"id":/g)).toHaveLength(depth + 1)
    expect(json.endsWith(']}'.repeat(depth + 1))).toBe(true)
    await db().item.updateMany({ where: { storyId }, data: { killedAt: new Date(), killedBy: 'filter' } })
  })

  it('is told who somebody is', async () => {
    expect(await personCalled('alice')).toEqual({ username: 'alice', about: 'One.<p>Two.', karma: 100 })
    expect([await personCalled('nobody'), await personCalled('a\0b'), await personCalled('')]).toEqual([null, null, null])
  })

  it('may send whatever it likes', async () => {
    const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('tables', '"', '-', "'", '\\', ':*', '!', '&', '|', '(', ')', '\0', '\u{1F30A}', 'a\u0301bc', 'the'))
    const words = fc.array(word, { maxLength: 8 }).map((parts) => parts.join(' '))
    const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-(2 ** 31), 2 ** 31, 999_999_999_999_999, -999_999_999_999_999)).map(String)
    const comparison = fc.tuple(fc.constantFrom('created_at_i', 'points', 'num_comments', 'x'), fc.constantFrom('<', '<=', '=', '!=', '>', '>='), number).map((parts) => parts.join(''))
    const tag = fc.oneof(fc.constantFrom('story', 'comment', 'poll', 'pollopt', 'job', 'show_hn', 'ask_hn', 'front_page', 'author_bob', 'story_1', 'story_9999999999', '(story,poll)', '()', '(', ')'), word)
    const place = fc.tuple(fc.constantFrom('parent_id', 'story_id', 'objectID', 'x'), fc.constantFrom('=', ':', ':"'), number, fc.constantFrom('', '"')).map((parts) => parts.join(''))
    const list = (of: fc.Arbitrary<string>, joint: string) => fc.oneof(fc.array(of, { maxLength: 4 }).map((parts) => parts.join(joint)), words)
    const given = fc.record(
      {
        query: words, optionalWords: words, tags: list(tag, ','), numericFilters: fc.oneof(list(comparison, ','), comparison.map((one) => `(${one},points>1),points<9`), fc.array(fc.oneof(comparison, fc.array(comparison))).map((groups) => JSON.stringify(groups))), filters: list(place, ' OR '), page: fc.oneof(number, words), hitsPerPage: fc.oneof(number, words),
        restrictSearchableAttributes: list(fc.constantFrom('title', 'url', 'author', 'story_text', 'comment_text', '__proto__', 'x'), ','), attributesToRetrieve: words, attributesToHighlight: words, __proto__: words, typoTolerance: words,
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(given, fc.boolean(), async (parameters, byDate) => {
        const read = readAsked(parameters as Record<string, string>)
        if (!('refusal' in read)) expect(await searchHits(read, byDate)).not.toBeNull()
      }),
      { numRuns: 400 },
    )
  }, 120_000)

  it('finds the first thousand of more', async () => {
    const { id: authorId } = await newViewer()
    const storyId = await newStory({ authorId })
    await db().$executeRaw`insert into items (story_id, parent_id, author_id, kind, text, html, created_at) select ${storyId}, ${storyId}, ${authorId}, 'comment', 'Many gulls.', '<p>Many gulls.</p>', now() - n * interval '1 s' from generate_series(1, 1200) n`
    for (const byDate of [true, false]) {
      const { hits, count, isMore } = await found({ query: 'gulls', hitsPerPage: '300', page: '3' }, byDate)
      expect([hits.length, count, isMore]).toEqual([100, settings.searchApi.reach, true])
    }
  })
})
