import type { APIRequestContext, Page } from '@playwright/test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { db } from '@/lib/db'
import { absolute, expect, test } from './cast'
import { newComment, newMember, newStory, newThread, TOP_SCORE } from './rows'

const HOSTILE = '</script><b>"Clocks" & <!-- bells \\u003c'

/** What Google asks of a discussion (developers.google.com/search/docs/appearance/structured-data/discussion-forum), stricter: what it recommends is there, too. */
const person = z.object({ '@type': z.literal('Person'), name: z.string().min(1), url: z.url() })
const said = { text: z.string().min(1), url: z.url(), author: person, datePublished: z.iso.datetime() }
type CommentData = { text: string; url: string; comment?: CommentData[] | undefined }
const comment: z.ZodType<CommentData> = z.object({ '@type': z.literal('Comment'), ...said, comment: z.lazy(() => z.array(comment)).optional() })
const counter = z.object({ '@type': z.literal('InteractionCounter'), interactionType: z.enum(['https://schema.org/LikeAction', 'https://schema.org/CommentAction']), userInteractionCount: z.int() })
const posting = z.object({
  ...{ '@context': z.literal('https://schema.org'), '@type': z.literal('DiscussionForumPosting'), ...said, headline: z.string().min(1), comment: z.array(comment).optional() },
  ...{ interactionStatistic: z.array(counter).length(2), sharedContent: z.object({ '@type': z.literal('WebPage'), url: z.url() }).optional() },
})

test('a thread is described to search engines as far as everybody may read it', { tag: '@script' }, async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => void refused.push(message.text()))
  const outline = 'oak </script> & words\n  elm\ndead\n  answer\ndeleted\nfir'
  const author = await newMember()
  const { story, comment: post } = await newThread(outline, { author, story: { title: HOSTILE, url: 'https://example.com/?a=1&b=2', score: 41 }, state: { dead: 'dead', deleted: 'deleted' } })
  await page.goto(`/item/${story.id}`)
  const data = await postingOn(page)
  const address = absolute(`/item/${story.id}`)
  expect(data).toMatchObject({ headline: HOSTILE, text: HOSTILE, url: address, author: { name: story.author.name, url: absolute(`/user/${story.author.name}`) }, sharedContent: { url: 'https://example.com/?a=1&b=2' } })
  expect(data.interactionStatistic.map((each) => each.userInteractionCount)).toEqual([41, 4])
  expect(data.comment?.map(({ text, url, comment: answers }) => [text, url, answers?.map((each) => each.text)])).toEqual([
    ['oak </script> & words', absolute(`/item/${post('oak').id}`), ['elm']],
    ['fir', absolute(`/item/${post('fir').id}`), undefined],
  ])
  const poll = await newStory({ kind: 'poll', text: 'Which *one*?', options: [{ text: 'Tea', score: 4 }] })
  await page.goto(`/item/${poll.id}`)
  expect(await postingOn(page)).toMatchObject({ text: 'Which one?', headline: poll.title })
  for (const { id } of [post('oak'), await newStory({ kind: 'job' })]) {
    await page.goto(`/item/${id}`)
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0)
  }
  expect(refused).toEqual([])
})

test('a page says in its head what it is, at its one address', { tag: '@no-script' }, async ({ page, request }) => {
  const author = await newMember({ about: 'I keep *bees* & "hens".' })
  const story = await newStory({ by: author, title: HOSTILE, text: `First *words*, ${'and many more, '.repeat(30)}.`, score: TOP_SCORE })
  const said = await newComment({ on: story, by: author, text: 'I said <this>.' })
  const { id } = story
  const heads: [address: string, canonical: string, title: string, description: RegExp, type: string][] = [
    [`/item/${id}?order=newest&fold=all`, `/item/${id}`, HOSTILE, /^First words, .{150,199}…$/, 'article'],
    [`/item/${said.id}?x=1`, `/item/${said.id}`, `${author.name} on ${HOSTILE}`, /^I said <this>\.$/, 'article'],
    [`/user/${author.name.toUpperCase()}?x=1`, `/user/${author.name}`, author.name, /^I keep bees & "hens"\.$/, 'website'],
    [`/user/${author.name}/submissions?next=${id}&n=9&x=1`, `/user/${author.name}/submissions?next=${id}&n=9`, `Submissions by ${author.name}`, /./, 'website'],
    ['/?read=shown', '/', 'Colloquy', /./, 'website'],
    ['/?p=2&read=shown', '/?p=2', 'Colloquy', /./, 'website'],
    ['/best?p=2&h=24', '/best?h=24&p=2', 'Best stories', /24 hours/, 'website'],
    ['/newcomments?utm=x', '/newcomments', 'New comments', /./, 'website'],
    ['/leaders?x', '/leaders', 'Leaders', /karma/, 'website'],
  ]
  for (const [address, canonical, title, description, type] of heads) {
    await page.goto(address)
    const meta = (name: string) => page.locator(`head meta[property="${name}"], head meta[name="${name}"]`)
    await expect(page.locator('head link[rel="canonical"]'), address).toHaveAttribute('href', absolute(canonical).replace(/\/$/, ''))
    await expect(meta('og:url'), address).toHaveAttribute('content', absolute(canonical).replace(/\/$/, ''))
    await expect(meta('og:title'), address).toHaveAttribute('content', title)
    for (const name of ['description', 'og:description', 'twitter:description']) await expect(meta(name), address).toHaveAttribute('content', description)
    for (const [name, content] of [['og:type', type], ['og:site_name', 'Colloquy'], ['twitter:card', 'summary'], ['og:image', absolute('/icon-512.png')]] as const) await expect(meta(name), address).toHaveAttribute('content', content)
    await expect(page.locator('meta[name="robots"]'), address).toHaveCount(0)
  }
  await db().item.update({ where: { id: said.id }, data: { killedAt: new Date(), killedBy: 'flags' } })
  await db().thread.update({ where: { storyId: id }, data: { version: { increment: 1 } } })
  await page.goto(`/item/${said.id}`)
  await expect(page.locator('head meta[name="robots"]')).toHaveAttribute('content', 'noindex')
  for (const address of ['/inbox', '/settings', '/settings/notes', '/moderation', '/moderation/gone', `/reply/${id}`, `/flag/${id}`, '/login', '/live']) expect((await request.get(address, { maxRedirects: 0 })).headers()['x-robots-tag'], address).toBe('noindex')
  for (const address of ['/', `/item/${id}`, '/moderation/log', '/rules']) expect((await request.get(address)).headers()['x-robots-tag'], address).toBeUndefined()
})

test('crawlers find every thread that can be read, and are kept out of forms', { tag: '@no-script' }, async ({ request }) => {
  const { story, comment: post } = await newThread('oak')
  const gone = await newStory()
  const merged = await newStory()
  await db().item.update({ where: { id: gone.id }, data: { deletedAt: new Date() } })
  await db().thread.update({ where: { storyId: merged.id }, data: { mergedIntoId: story.id } })
  const robots = await (await request.get('/robots.txt')).text()
  for (const line of ['User-Agent: *', 'Disallow: /reply/', 'Disallow: /login', 'Disallow: /inbox', 'Disallow: /*?*order=', `Sitemap: ${absolute('/sitemap.xml')}`]) expect(robots.split('\n')).toContain(line)
  const index = await xmlAt(request, '/sitemap.xml', z.object({ sitemapindex: z.object({ sitemap: z.array(z.object({ loc: z.url() })) }) }))
  const set = z.object({ urlset: z.object({ url: z.array(z.object({ loc: z.url(), lastmod: z.iso.datetime() })) }) })
  const parts = await Promise.all(index.sitemapindex.sitemap.map(({ loc }) => xmlAt(request, new URL(loc).pathname, set)))
  const urls = new Map(parts.flatMap(({ urlset }) => urlset.url.map(({ loc, lastmod }) => [loc, lastmod])))
  const { createdAt } = await db().item.findUniqueOrThrow({ where: { id: post('oak').id } })
  expect(urls.get(absolute(`/item/${story.id}`))).toBe(createdAt.toISOString())
  for (const { id } of [gone, merged, post('oak')]) expect(urls.has(absolute(`/item/${id}`))).toBe(false)
  expect(urls.size).toBe(await db().thread.count({ where: { mergedIntoId: null, story: { live: true } } }))
  for (const address of ['/sitemap/9999.xml', '/sitemap/x.xml', '/sitemap/99999.xml', '/sitemap/0']) expect((await request.get(address)).status(), address).toBe(404)
})

test('who looks for the picture of the site without asking a page finds it', { tag: '@no-script' }, async ({ request }) => {
  const answer = await request.get('/favicon.ico')
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png'])
})

test('the forum can be installed', { tag: '@script' }, async ({ page, context, request }) => {
  await page.goto('/')
  const icon = z.object({ src: z.string(), sizes: z.string(), type: z.literal('image/png'), purpose: z.string() })
  const wanted = z.object({ name: z.literal('Colloquy'), start_url: z.literal('/'), id: z.literal('/'), scope: z.literal('/'), display: z.enum(['standalone', 'minimal-ui']), icons: z.array(icon) })
  const address = await page.locator('link[rel="manifest"]').getAttribute('href')
  const { icons } = wanted.parse(await (await request.get(address ?? '')).json())
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable'])
  for (const { src, sizes, type } of icons) {
    const answer = await request.get(src)
    const image = await answer.body()
    expect([answer.headers()['content-type'], `${image.readUInt32BE(16)}x${image.readUInt32BE(20)}`]).toEqual([type, sizes])
  }
  await expect(page.locator('link[rel="apple-touch-icon"]')).toHaveCount(1)
  const browser = await context.newCDPSession(page)
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
  // Tests run in windows that keep nothing, in which nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((fault) => fault !== 'in-incognito')).toEqual([])
})

async function postingOn(page: Page) {
  return posting.parse(JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? ''))
}

async function xmlAt<T>(request: APIRequestContext, address: string, schema: z.ZodType<T>): Promise<T> {
  const answer = await request.get(address)
  expect(answer.headers()['content-type']).toContain('application/xml')
  const text = await answer.text()
  expect(XMLValidator.validate(text)).toBe(true)
  return schema.parse(new XMLParser({ isArray: (name) => ['url', 'sitemap'].includes(name) }).parse(text))
}
