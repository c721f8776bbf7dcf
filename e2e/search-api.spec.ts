import type { APIResponse } from '@playwright/test'
import { z } from 'zod'
import { expect, test } from './cast'
import { newComment, newMember, newStory, newThread, newWord } from './rows'

const hitSchema = z.looseObject({ objectID: z.string(), title: z.string().nullable(), story_title: z.string().nullable(), points: z.number().nullable(), created_at: z.iso.datetime({ precision: 0 }), _tags: z.array(z.string()) })
const answerSchema = z.looseObject({ hits: z.array(hitSchema), page: z.number(), nbHits: z.number(), nbPages: z.number(), hitsPerPage: z.number(), query: z.string(), params: z.string(), processingTimeMS: z.number() })

test('a program searches by words, tags and numbers, page by page', { tag: '@no-script' }, async ({ request }) => {
  const [word, by] = [newWord('kettle'), await newMember()]
  const story = await newStory({ by, title: `Show HN: ${word} & more`, url: 'https://example.com/kettles', score: 40 })
  const comments = await Promise.all([1, 2, 3].map((number) => newComment({ on: story, by, text: `It is *a* ${word}.`, createdAt: new Date(Date.now() - number * 60_000) })))
  const ask = async (endpoint: string, parameters: Record<string, string>) => answerSchema.parse(await json(await request.get(`/api/v1/${endpoint}?${new URLSearchParams(parameters).toString()}`)))
  const first = await ask('search_by_date', { query: word, tags: `comment,story_${story.id},(author_${by.name},poll)`, hitsPerPage: '2' })
  expect(first).toMatchObject({ page: 0, nbHits: 3, nbPages: 2, hitsPerPage: 2, query: word, params: expect.stringContaining('hitsPerPage=2'), exhaustiveNbHits: true })
  expect(first.hits.map(({ objectID }) => Number(objectID))).toEqual(comments.slice(0, 2).map(({ id }) => id))
  expect(first.hits[0]).toMatchObject({ story_id: story.id, story_title: `Show HN: ${word} & more`, parent_id: story.id, points: null, title: null, comment_text: `It is <i>a</i> ${word}.` })
  const [found] = (await ask('search', { query: word, tags: 'story,show_hn', numericFilters: 'points>=40,num_comments=3' })).hits
  expect(found).toMatchObject({ objectID: String(story.id), points: 40, num_comments: 3, url: 'https://example.com/kettles', children: comments.map(({ id }) => id).toSorted((a, b) => a - b) })
  expect(found?._highlightResult).toMatchObject({ title: { value: `Show HN: <em>${word}</em> &amp; more`, matchLevel: 'full', matchedWords: [word] } })
  const wanted = comments.slice(1).map(({ id }) => `objectID:"${id}"`).join(' OR ')
  expect((await ask('search_by_date', { filters: wanted })).hits.map(({ objectID }) => Number(objectID))).toEqual(comments.slice(1).map(({ id }) => id))
})

test('a program reads a whole thread and a person', { tag: '@no-script' }, async ({ request }) => {
  const { story, comment } = await newThread('oak\n  elm\n  gone\n    ash', { state: { gone: 'deleted' } })
  const tree = (await json(await request.get(`/api/v1/items/${story.id}`))) as { children: { children: unknown[] }[] }
  expect(tree).toMatchObject({ id: story.id, type: 'story', title: story.title, parent_id: null, story_id: story.id, options: [] })
  expect(tree.children[0]?.children).toEqual(expect.arrayContaining([expect.objectContaining({ id: comment('elm').id, text: '<p>elm</p>', children: [] }), { id: comment('gone').id, children: [expect.objectContaining({ text: '<p>ash</p>' })] }]))
  const { name } = story.author
  expect(await json(await request.get(`/api/v1/users/${name}`))).toEqual({ username: name, about: null, karma: expect.any(Number) })
})

test('a program is told why it gets nothing, and pages of other sites may ask', { tag: '@no-script' }, async ({ request }) => {
  const { comment, story } = await newThread('gone', { state: { gone: 'deleted' } })
  const refused: [address: string, status: number, message: string][] = [
    ['search?hitsPerPage=1000&page=1', 400, 'you can only fetch the 1000 hits for this query'],
    ['search?hitsPerPage=many', 400, 'hitsPerPage'],
    ['search?numericFilters=points%3E', 400, 'numericFilters'],
    ['search?callback=alert(1)', 400, 'callback'],
    [`items/${comment('gone').id}`, 404, 'Not Found'],
    ['items/x', 404, 'Not Found'],
    ['users/nobody_at_all', 404, 'Not Found'],
    ['nothing/here', 404, 'Not Found'],
  ]
  for (const [address, status, message] of refused) {
    const answer = await request.get(`/api/v1/${address}`, { headers: { origin: 'https://reader.example' } })
    expect([answer.status(), answer.headers()['access-control-allow-origin'], answer.headers()['content-type']], address).toEqual([status, '*', 'application/json; charset=utf-8'])
    expect(await answer.json(), address).toEqual({ status, message: expect.stringContaining(message) })
  }
  const preflight = await request.fetch('/api/v1/search', { method: 'OPTIONS', headers: { origin: 'https://reader.example', 'access-control-request-method': 'GET' } })
  expect(preflight.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' })
  const script = await request.get(`/api/v1/items/${story.id}?callback=reader.take[0]`)
  expect(script.headers()).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' })
  expect(await script.text()).toMatch(new RegExp(`^/\\*\\*/reader\\.take\\[0\\]\\(\\{"id":${story.id},.*\\}\\);$`))
  const compressed = await request.get(`/api/v1/search?tags=story&hitsPerPage=100`, { headers: { 'accept-encoding': 'gzip' } })
  expect(compressed.ok()).toBe(true)
})

async function json(answer: APIResponse): Promise<unknown> {
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['access-control-allow-origin']], answer.url()).toEqual([200, 'application/json; charset=utf-8', '*'])
  return answer.json()
}
