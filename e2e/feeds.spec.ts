import { extractFromJson, extractFromXml } from '@extractus/feed-extractor'
import type { APIRequestContext, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { feedFormats, paths, type FeedFormat } from '@/lib/paths'
import { dayBefore, dayOf } from '@/lib/stories/days'
import { absolute, expect, siteAddress, test } from './cast'
import { newComment, newMember, newStory, newThread, newWord, TOP_SCORE, type StoryPost } from './rows'

const TYPES = { atom: 'application/atom+xml', rss: 'application/rss+xml', json: 'application/feed+json' }

test('every list is a feed in every format, and says the same in each', { tag: '@script' }, async ({ page, request }) => {
  test.setTimeout(120_000)
  const [author, newcomer] = [await newMember(), await newMember({ joinedDaysAgo: 1 })]
  const site = `${newWord('site').toLowerCase()}.example`
  const top = { by: newcomer, score: 9 * TOP_SCORE, hoursAgo: 0.1, text: 'Words \u0001 & *more*.' }
  const linked = await newStory({ ...top, title: newWord('Show: ]]> <b> & \u0001 '), url: `https://${site}/page?a=1&b=2` })
  const asked = await newStory({ ...top, title: newWord('Why? ') })
  const [job, poll] = [await newStory({ ...top, kind: 'job' }), await newStory({ ...top, kind: 'poll' })]
  const past = await newStory({ by: author, score: 9 * TOP_SCORE, hoursAgo: (Date.now() - Date.parse(`${dayBefore(dayOf(new Date()))}T12:00Z`)) / 3_600_000 })
  await db().thread.update({ where: { storyId: linked.id }, data: { rankFrom: new Date() } })
  const comment = await newComment({ on: linked, by: newcomer, text: newWord('It is & was '), score: 99_000 })
  const answer = await newComment({ on: comment, by: author, text: newWord('An answer ') })
  for (const { id } of [linked, comment]) await db().favourite.create({ data: { userId: author.id, itemId: id } })
  const { id: entryId } = await db().moderationEntry.create({ data: { act: 'highlight', actorId: author.id, itemId: comment.id, storyId: linked.id, reason: 'Worth reading.' } })
  await db().highlight.create({ data: { entryId, itemId: comment.id } })
  const expected: Record<string, { id: number }> = {
    ...{ front: linked, ask: asked, show: linked, newest: linked, asknew: asked, shownew: linked, jobs: job, polls: poll, noobstories: linked, pool: linked, active: linked, best: linked },
    ...{ newcomments: comment, noobcomments: comment, bestcomments: comment, highlights: comment, past, 'over?points=100': linked, 'best?h=1': linked, 'bestcomments?h=1': comment },
    ...{ [`past?day=${dayOf(new Date())}`]: linked, [`from?site=${site}`]: linked, [`latest?id=${linked.id}`]: comment, [`latest?id=${comment.id}`]: answer, [`threads?id=${newcomer.name}`]: answer },
    ...{ [`submissions?id=${newcomer.name}`]: linked, [`comments?id=${newcomer.name}`]: comment, [`favourites?id=${author.name}`]: linked, [`favourites?id=${author.name}&kind=comments`]: comment },
  }
  for (const [list, post] of Object.entries(expected)) {
    await expect(async () => {
      const ids = await Promise.all(feedFormats.map(async (format) => (await follow(request, page, addressOf(list, format), format)).map(({ id }) => id)))
      expect(ids[0], list).toContain(absolute(paths.item(post.id)))
      expect(ids.slice(1), list).toEqual([ids[0], ids[0]])
    }).toPass({ timeout: 10_000 })
  }
})

test('an entry has its words, its author and both addresses, and leads where one asked', { tag: '@script' }, async ({ page, request }) => {
  const member = await newMember()
  const url = 'https://example.com/page?a=1&b=2'
  const story = await newStory({ by: member, title: 'Ducks & geese', url, text: 'A *word*.', score: 12 })
  const comment = await newComment({ on: story, by: member, text: 'Quack & *more*.' })
  const thread = absolute(paths.item(story.id))
  const entryOf = async (list: string, format: FeedFormat) => (await follow(request, page, addressOf(`${list}id=${member.name}`, format), format))[0]
  expect(await entryOf('submissions?', 'json')).toMatchObject({ title: 'Ducks & geese', link: url, raw: { url, external_url: thread, authors: [{ name: member.name, url: absolute(paths.user(member.name)) }] } })
  expect(await entryOf('submissions?link=comments&', 'json')).toMatchObject({ link: thread, raw: { url: thread, external_url: url } })
  const atom = await entryOf('submissions?', 'atom')
  expect(atom).toMatchObject({ link: url, raw: { author: { name: member.name }, link: [{ '@_rel': 'alternate', '@_href': url }, { '@_rel': 'related', '@_href': thread }] } })
  for (const words of ['<em>word</em>', '12 points', '1 comment', `href="${thread}"`, 'href="https://example.com/page?a=1&amp;b=2"']) expect(JSON.stringify(atom?.raw.content), words).toContain(JSON.stringify(words).slice(1, -1))
  expect(await entryOf('submissions?', 'rss')).toMatchObject({ link: url, raw: { comments: thread } })
  expect(await entryOf('submissions?link=comments&', 'rss')).toMatchObject({ link: thread })
  expect(await entryOf('comments?', 'atom')).toMatchObject({ id: absolute(paths.item(comment.id)), title: `${member.name} on: Ducks & geese`, link: absolute(paths.item(comment.id)) })
  await db().item.update({ where: { id: story.id }, data: { editedAt: new Date('2031-01-01') } })
  expect((await entryOf('submissions?', 'json'))?.raw.date_modified).toBe('2031-01-01T00:00:00.000Z')
})

test('one asks for fewer entries, for others, and is told what cannot be asked', { tag: '@no-script' }, async ({ request }) => {
  const by = await newMember()
  const [high, talked, low]: StoryPost[] = [await newStory({ by, score: 50 }), await newStory({ by, score: 9 }), await newStory({ by })] as [StoryPost, StoryPost, StoryPost]
  for (const text of ['One.', 'Two.']) await newComment({ on: talked, text })
  const idsOf = async (asked: string, list = 'submissions') => (await entriesOf(request, `/feed/${list}.json?id=${by.name}&${asked}`)).map(({ id }) => Number(id.split('/').at(-1)))
  expect((await idsOf('')).toSorted()).toEqual([high.id, talked.id, low.id].toSorted())
  expect(await idsOf('points=50')).toEqual([high.id])
  expect(await idsOf('points=51')).toEqual([])
  expect(await idsOf('comments=2')).toEqual([talked.id])
  expect(await idsOf('count=2')).toHaveLength(2)
  await expect(async () => {
    const ranked = await entriesOf(request, '/feed/best.json?h=8760&count=100&points=50&link=comments')
    expect(ranked.map(({ url }) => url)).toContain(absolute(paths.item(high.id)))
    expect(ranked.map(({ url }) => url)).not.toContain(absolute(paths.item(talked.id)))
  }).toPass({ timeout: 10_000 })
  const refused = {
    ...{ 'newest.atom?points=many': 'points must be a whole number', 'newest.atom?count=101': 'count must be a whole number from 1 to 100', 'front.rss?comments=-1': 'comments must be', 'front.rss?link=x': 'link must be' },
    ...{ 'best.json?h=0': 'h must be', 'past.json?day=2026-02-30': 'day must be', 'from.atom': 'site must be', 'over.atom?points=0': 'points must be a whole number from 1', 'favourites.atom?kind=x&id=': '' },
    ...{ 'newcomments.atom?points=2': 'nobody but its author is told the points of a comment', 'bestcomments.atom?comments=2': 'choose among stories', 'log.atom?item=x': 'item must be' },
  }
  for (const [address, words] of Object.entries(refused)) {
    const answer = await request.get(`/feed/${address}`)
    expect([answer.status(), answer.headers()['content-type']], address).toEqual([words ? 400 : 404, 'text/plain; charset=utf-8'])
    expect(await answer.text(), address).toContain(words)
  }
  for (const address of ['leaders.atom', 'upvoted.atom', 'constructor.atom', 'newest.xml', 'newest', 'threads.atom?id=Nobody_at_all', `latest.atom?id=${2 ** 31 - 1}`, 'inbox.atom']) expect((await request.get(`/feed/${address}`)).status(), address).toBe(404)
})

test('a feed is not sent twice to who has it, and follows what is hidden at once', { tag: '@no-script' }, async ({ request }) => {
  const { story, comment } = await newThread('oak\n  elm')
  const address = `/feed/latest.rss?id=${story.id}`
  const answer = await request.get(address)
  expect(answer.headers()).toMatchObject({ 'content-type': `${TYPES.rss}; charset=utf-8`, 'cache-control': 'public, no-cache' })
  const ask = () => request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } })
  const known = await ask()
  expect([known.status(), await known.text(), known.headers().etag]).toEqual([304, '', answer.headers().etag])
  await db().item.update({ where: { id: comment('elm').id }, data: { killedAt: new Date(), killedBy: 'filter' } })
  const changed = await ask()
  expect(changed.status()).toBe(200)
  expect(await changed.text()).not.toContain('elm')
})

test('readers find the feeds of every list in its head and on the page', { tag: '@no-script' }, async ({ page, request }) => {
  const { story } = await newThread('oak')
  const name = story.author.name
  const pages = ['/', '/ask', '/show', '/newest', '/newcomments', '/best?h=24', '/bestcomments?h=24', '/active', '/pool', '/highlights', '/front', '/over?points=20', '/from?site=example.com', `/threads?id=${name}`, `/latest?id=${story.id}`, `/user/${name}/submissions`, `/user/${name}/comments`, `/user/${name}/favourites?kind=comments`, '/moderation/log']
  for (const address of pages) {
    await page.goto(address)
    for (const [format, type] of Object.entries(TYPES)) {
      const href = (await page.locator(`link[rel="alternate"][type="${type}"]`).getAttribute('href')) ?? ''
      expect(href, address).toMatch(new RegExp(`^${absolute('/feed/')}\\w+\\.${format}`))
      expect((await request.get(href)).status(), href).toBe(200)
      if (!['/', '/ask', '/show'].includes(address)) expect(new URL((await page.getByRole('main').locator(`a[type="${type}"]`).getAttribute('href')) ?? '', href).href).toBe(href)
    }
  }
  await page.goto('/lists#feeds')
  const links = await page.getByRole('main').getByRole('link', { name: 'feed', exact: true }).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(15)
  for (const href of links) expect((await request.get(href)).status(), href).toBe(200)
})

test('the inbox is followed at a secret address, which ends when it is renewed', async ({ memberPage: page, member, playwright }) => {
  const reader = await playwright.request.newContext({ baseURL: siteAddress() })
  const { story, comment } = await newThread('oak', { by: { oak: member } })
  const [oak, moderator, reason] = [comment('oak'), await newMember(), newWord('Rude & <wrong> ')]
  const { id: entryId } = await db().moderationEntry.create({ data: { act: 'remove', actorId: moderator.id, itemId: oak.id, storyId: story.id, reason, posts: 1 } })
  await db().item.update({ where: { id: oak.id }, data: { removalId: entryId } })
  const { id: messageId } = await db().message.create({ data: { personId: member.id, authorId: moderator.id, text: 'Why?', html: '<p>Why?</p>' } })
  const told = [await db().notice.create({ data: { userId: member.id, entryId } }), await db().notice.create({ data: { userId: member.id, messageId } })]
  await page.goto('/inbox')
  await page.getByRole('link', { name: 'feed of your own' }).click()
  const shown = async () => (await page.getByRole('listitem').filter({ hasText: 'Your inbox' }).getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? ''
  const address = await shown()
  const answer = await reader.get(address)
  expect(answer.headers()).toMatchObject({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex', 'content-type': `${TYPES.json}; charset=utf-8` })
  const { items } = (await answer.json()) as { items: Item[] }
  expect(items.map(({ id }) => id)).toEqual(told.toReversed().map(({ id }) => absolute(paths.notice(id))))
  expect(items[0]).toMatchObject({ title: `${moderator.name} wrote to you`, content_html: '<p>Why?</p>' })
  expect(items[1]?.content_html).toContain(oak.text)
  expect(items[1]?.content_html).toContain(reason.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;'))
  expect((await db().notice.findMany({ where: { userId: member.id, readAt: null } })).length).toBe(2)
  for (const wrong of [address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), address.replace(/key=\d+/, `key=${moderator.id}`), address.replace(/key=.*/, `key=${member.id}`), address.replace(/key=.*/, '')]) expect((await reader.get(wrong)).status(), wrong).toBe(404)

  await db().followed.create({ data: { userId: member.id, storyId: story.id } })
  const answered = await newComment({ on: story, text: 'An answer.' })
  const followed = (await page.getByRole('listitem').filter({ hasText: 'What you follow' }).getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? ''
  const posts = (await (await reader.get(followed)).json()) as { items: Item[] }
  expect(posts.items.map(({ id }) => id)).toEqual([absolute(paths.item(answered.id))])
  await page.getByRole('button', { name: 'Renew the addresses' }).click()
  await expect(page.getByRole('status')).toContainText('new addresses')
  expect(await shown()).not.toBe(address)
  for (const old of [address, followed]) expect((await reader.get(old)).status()).toBe(404)
  expect((await reader.get(await shown())).status()).toBe(200)
  const banId = (await db().moderationEntry.create({ data: { act: 'ban', actorId: moderator.id, userId: member.id, reason: 'As an example.', detail: { until: null } } })).id
  await db().user.update({ where: { id: member.id }, data: { banId } })
  expect((await reader.get(await shown())).status(), 'who is banned reads their inbox').toBe(200)
  await reader.dispose()
})

type Item = { id: string; url: string; title: string; content_html: string }
type Entry = { id: string; title: string; link: string; raw: Record<string, unknown> }

/** @param list with what is asked of it behind a question mark */
function addressOf(list: string, format: FeedFormat): string {
  const [name, asked] = list.split('?')
  return `/feed/${name}.${format}?count=100${asked ? `&${asked}` : ''}`
}

/** Reads a feed as a reader does; XML as strictly as Chromium does. */
async function follow(request: APIRequestContext, page: Page, address: string, format: FeedFormat): Promise<Entry[]> {
  const answer = await request.get(address)
  expect([answer.status(), answer.headers()['content-type']], address).toEqual([200, `${TYPES[format]}; charset=utf-8`])
  const text = await answer.text()
  if (format !== 'json') expect(await page.evaluate((xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? '', text), address).toBe('')
  const options = { descriptionMaxLen: 0, getExtraEntryFields: (raw: object) => ({ raw }) }
  const { entries = [] } = format === 'json' ? extractFromJson(text, options) : extractFromXml(text, options)
  return entries as Entry[]
}

async function entriesOf(request: APIRequestContext, address: string): Promise<Item[]> {
  return ((await (await request.get(address)).json()) as { items: Item[] }).items
}
