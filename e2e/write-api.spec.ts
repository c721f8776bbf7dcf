import fc from 'fast-check'
import { sessionCookie } from '@/lib/accounts/session'
import { db } from '@/lib/db'
import { SCOPES } from '@/lib/tokens/rules'
import { Api, newToken, type Answered, type Sent } from './api'
import { absolute, expect, siteAddress, test } from './cast'
import { newComment, newMember, newStory, newWord, type Member } from './rows'

async function newModerator(): Promise<Member> {
  const member = await newMember({ karma: 1000 })
  await db().user.update({ where: { id: member.id }, data: { role: 'moderator' } })
  return member
}

/** Somebody at work through the API; `did` gathers what was done. */
function worker(api: Api, token: string, did: Set<string>) {
  return async (name: string, sent: Sent = {}): Promise<Record<string, unknown>> => {
    const { status, body } = await api.call(token, name, sent)
    expect(status, `${name}: ${JSON.stringify(body)}`).toBeLessThan(300)
    did.add(name)
    return (body ?? {}) as Record<string, unknown>
  }
}

test('every route does what the pages do, as the served document describes it', { tag: '@no-script' }, async () => {
  test.setTimeout(90_000)
  const api = await Api.read()
  const did = new Set<string>()
  const [author, reader, moderator] = [await newMember({ karma: 1000 }), await newMember({ karma: 1000 }), await newModerator()]
  const tokens = { author: await newToken(author), reader: await newToken(reader), moderator: await newToken(moderator) }
  const [write, read, moderate] = [tokens.author, tokens.reader, tokens.moderator].map((token) => worker(api, token, did)) as [ReturnType<typeof worker>, ReturnType<typeof worker>, ReturnType<typeof worker>]

  expect(await write('me')).toMatchObject({ id: author.id, name: author.name, role: 'member', karma: 1000, banned: null, scopes: SCOPES })
  const title = newWord('By a program ')
  const story = await write('submitStory', { body: { title, text: 'With *words*.' } })
  expect(await write('submitStory', { body: { title, text: 'With *words*.' } })).toMatchObject({ id: story.id, earlier: true, url: absolute(`/item/${String(story.id)}`) })
  const { id: poll } = await write('submitPoll', { body: { title: newWord('Which '), options: ['Tea', 'Coffee'] } })
  expect(await read('item', { id: Number(poll) })).toMatchObject({ kind: 'poll', options: [{ html: expect.stringContaining('Tea') }, {}] })

  const storyId = Number(story.id)
  const { id: comment } = await write('reply', { id: storyId, body: { text: 'I said *this*.' } })
  const id = Number(comment)
  expect(await read('item', { id })).toMatchObject({ storyId, parentId: storyId, html: '<p>I said <em>this</em>.</p>', author: author.name, points: null, own: null })
  await write('edit', { id, body: { text: 'I said _that_.', edits: 0 } })
  expect(await write('item', { id })).toMatchObject({ edited: true, points: 1, own: { text: 'I said _that_.', edits: 1 } })
  expect((await api.call(tokens.author, 'edit', { id, body: { text: 'Too late.', edits: 0 } })).status).toBe(409)
  await write('delete', { id })
  await write('delete', { id })
  expect(await read('item', { id })).toMatchObject({ gone: 'deleted', html: '', author: null })
  await write('undelete', { id })

  const pairs: [put: string, takeBack: string, body: object | undefined, mine: object][] = [
    ['vote', 'unvote', { direction: 'up' }, { vote: 'up' }],
    ['favourite', 'unfavourite', undefined, { favourite: true }],
    ['hide', 'unhide', undefined, { hidden: true }],
    ['flag', 'unflag', { reason: 'other', note: 'It is odd.' }, { flag: 'other' }],
  ]
  const before = await read('item', { id: storyId })
  for (const [put, takeBack, body, mine] of pairs) {
    for (let twice = 0; twice < 2; twice++) await read(put, { id: storyId, ...(body && { body }) })
    expect(await read('item', { id: storyId }), put).toMatchObject({ mine, points: put === 'vote' ? 2 : 1 })
    for (let twice = 0; twice < 2; twice++) await read(takeBack, { id: storyId })
    expect(await read('item', { id: storyId }), takeBack).toEqual(before)
  }
  const dead = await newComment({ on: { storyId, id: storyId }, text: 'Dead.', state: 'dead' })
  await read('vouch', { id: dead.id })
  expect(await read('item', { id: dead.id })).toMatchObject({ gone: 'dead', mine: { vouch: true } })
  await read('unvouch', { id: dead.id })

  await read('flag', { id, body: { reason: 'abuse' } })
  expect(await moderate('queue', { query: { which: 'flagged' } })).toMatchObject({ cases: expect.arrayContaining([expect.objectContaining({ itemId: id, author: author.name, why: ['flagged'] })]) as unknown })
  await moderate('claim', { id })
  await moderate('unclaim', { id })
  const { seen, flags } = await moderate('case', { id })
  expect(flags).toMatchObject([{ by: reader.name, reason: 'abuse' }])
  await moderate('decide', { id, body: { act: 'remove', reason: 'Rude.', seen } })
  expect((await api.call(tokens.moderator, 'decide', { id, body: { act: 'restore', reason: 'Not rude.', seen } })).status).toBe(409)
  expect(await read('item', { id })).toMatchObject({ gone: 'removed', html: '' })
  expect(await write('inbox')).toMatchObject({ notices: [{ isNew: true, about: { kind: 'decision', act: 'remove', itemIds: [id] } }], next: null })

  await moderate('note', { name: author.name, body: { text: 'Look here.' } })
  const person = await moderate('person', { name: author.name })
  await moderate('measure', { name: author.name, body: { act: 'ban', days: 7, posts: 'all', postsReason: 'Rude.', reason: 'Rude, again.', seen: person.seen } })
  expect((await api.call(tokens.author, 'me')).status, 'a ban ends tokens as it ends sessions').toBe(401)
  const [banned, readBanned] = [await newToken(author), await newToken(author, ['read'])]
  expect(await worker(api, readBanned, did)('me')).toMatchObject({ banned: { entryId: expect.any(Number), until: expect.any(String) } })
  expect(await read('item', { id: storyId })).toMatchObject({ gone: 'removed', title: null })
  expect((await api.call(banned, 'vote', { id: storyId, body: { direction: 'up' } })).body).toMatchObject({ status: 403, detail: expect.stringContaining('You are banned') })

  expect([...did].toSorted(), 'every operation of the document was done').toEqual([...api.operations.keys()].toSorted())
})

test('a token does what it is for, for who may, while it is good', { tag: '@no-script' }, async () => {
  test.setTimeout(90_000)
  const api = await Api.read()
  const [member, moderator] = [await newMember({ karma: 1000 }), await newModerator()]
  const story = await newStory()
  const sent: Sent = { id: story.id, name: story.author.name }
  const revoked = await newToken(moderator)
  await db().token.deleteMany({ where: { userId: moderator.id } })
  const { name: cookie, value } = await sessionCookie({ userId: moderator.id, epoch: 0 })
  const tokens = await Promise.all(SCOPES.map(async (scope) => ({ scope, token: await newToken(moderator, [scope]) })))
  const all = await newToken(member)
  for (const { name, scope } of api.operations.values()) {
    const headers = { cookie: `${cookie}=${value}` }
    const strangers = await Promise.all([null, revoked, `${revoked}x`].map((token) => api.call(token, name, { ...sent, headers })))
    expect(strangers.map(({ status }) => status), name).toEqual([401, 401, 401])
    const others = await Promise.all(tokens.filter((each) => each.scope !== scope).map(({ token }) => api.call(token, name, sent)))
    for (const other of others) expect([other.status, other.headers.get('www-authenticate')], name).toEqual([403, `Bearer error="insufficient_scope", scope="${scope}"`])
    if (scope === 'moderate') expect(await api.call(all, name, sent), name).toMatchObject({ status: 403, body: { detail: 'Only moderators of this forum may do that.' } })
  }
  expect(await db().item.count({ where: { storyId: story.id } })).toBe(1)

  const newcomer = await newToken(await newMember({ joinedDaysAgo: 0 }))
  const statuses: number[] = []
  for (let each = 0; each < 3; each++) statuses.push((await api.call(newcomer, 'submitStory', { body: { title: newWord('New '), text: 'Words.' } })).status)
  expect(statuses).toEqual([201, 201, 429])
  expect(await api.call(all, 'submitStory', { body: { url: 'nonsense', text: 5 } })).toMatchObject({ status: 422, body: { errors: [{ field: '/title' }, { field: '/url', message: 'That is not a web address: it must begin with http:// or https://.' }, { field: '/text' }] } })
  expect(await api.call(all, 'submitStory', { body: { title: 'Nothing' } })).toMatchObject({ status: 422, body: { detail: 'Give it an address, or ask your question in the text.' } })
  expect((await api.call(all, 'reply', { ...sent, body: { text: 'x'.repeat(300_000) } })).status).toBe(413)
  expect((await api.call(all, 'reply', { ...sent, body: '{"text":' })).status).toBe(400)
  expect((await api.call(all, 'reply', { ...sent, body: '{"text":"x"}', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
  for (const id of ['0', 'x', '2147483648', '2147483647', '%00', '1e3']) expect((await api.call(all, 'vote', { id, body: { direction: 'up' } })).status, id).toBe(404)
})

test('pages of other sites may ask with a token, and with nothing else', { tag: '@no-script' }, async ({ request }) => {
  const token = await newToken(await newMember())
  const address = `${siteAddress()}/api/forum/stories`
  const origin = 'https://elsewhere.example'
  const preflight = await request.fetch(address, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' } })
  expect([preflight.status(), preflight.headers()]).toEqual([204, expect.objectContaining({ 'access-control-allow-origin': '*', 'access-control-allow-headers': 'authorization, content-type' })])
  expect(preflight.headers()).not.toHaveProperty('access-control-allow-credentials')
  const posted = await request.post(address, { headers: { origin, authorization: `Bearer ${token}` }, data: { title: newWord('From elsewhere '), text: 'Words.' } })
  expect([posted.status(), posted.headers()['access-control-allow-origin'], posted.headers()['cache-control']]).toEqual([201, '*', 'no-store'])
  expect((await request.post(`${siteAddress()}/submit`, { headers: { origin, authorization: `Bearer ${token}` }, multipart: { title: 'x' } })).status()).toBe(403)
  expect((await request.patch(address, { headers: { authorization: `Bearer ${token}` } })).headers().allow).toBe('POST')
  expect((await request.get(`${siteAddress()}/api/forum/nothing`)).status()).toBe(404)
})

test('whatever is sent, the API answers as its document says', { tag: '@no-script' }, async () => {
  test.setTimeout(90_000)
  const api = await Api.read()
  const token = await newToken(await newModerator())
  const story = await newStory()
  const sent: Sent = { id: story.id, name: story.author.name }
  const answered: Answered[] = []
  for (const { name, bodySchema, query } of api.operations.values()) {
    const bodies = bodySchema ? fc.sample(bodyLike(bodySchema), RUNS) : [{}]
    const queries = query.length > 0 ? fc.sample(fc.dictionary(fc.constantFrom(...query), fc.oneof(odd, fc.integer().map(String))), RUNS) : [{}]
    answered.push(...(await Promise.all(bodies.flatMap((body) => queries.map((asked) => api.call(token, name, { ...sent, body: JSON.stringify(body), query: asked }))))))
  }
  expect(answered.filter(({ status }) => status >= 500)).toEqual([])
  expect(answered.filter(({ status }) => status === 422).length).toBeGreaterThan(20)
})

const RUNS = { numRuns: 12, seed: 20_261_208 }

/** What PostgreSQL cannot keep, what is no text, and what is long, among others. */
const odd = fc.oneof(fc.string(), fc.constantFrom('', '\0', '\ud800', '\u202e🎈', '{id}', 'x'.repeat(25_000), 'http://[::1]:x/', '1'.repeat(400)))

type Schema = Record<string, unknown>

/** What looks like the body that is asked for, but each value may be anything. */
function bodyLike(schema: Schema): fc.Arbitrary<unknown> {
  const forms = (schema.oneOf as Schema[] | undefined) ?? [schema]
  const objects = forms.map(({ properties = {} }) => fc.record(Object.fromEntries(Object.entries(properties as Record<string, Schema>).map(([name, field]) => [name, fc.oneof(valueLike(field), valueLike(field), valueLike(field), fc.jsonValue())])), { requiredKeys: [] }))
  return fc.oneof(...objects, ...objects, fc.jsonValue())
}

function valueLike({ type, enum: values, const: only }: Schema): fc.Arbitrary<unknown> {
  if (only !== undefined) return fc.constant(only)
  if (Array.isArray(values)) return fc.constantFrom<unknown>(...(values as unknown[]))
  if (type === 'integer') return fc.oneof(fc.integer({ min: -1, max: 2 ** 31 }), fc.constant(0))
  return type === 'boolean' ? fc.boolean() : fc.oneof(odd, fc.array(odd, { maxLength: 3 }))
}
