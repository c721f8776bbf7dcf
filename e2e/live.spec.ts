import { get, type IncomingMessage } from 'node:http'
import type { Browser, Locator } from '@playwright/test'
import { startSite } from '@/scripts/setup/site-process'
import { arrowOf, expect, fillIn, postOn, signIn, test as base, toggleOf } from './cast'
import { newComment, newMember, newStory, newThread, newWord, type Post } from './rows'

/** A second web process on the same database, behind a proxy: each reader has an address of their own. */
const test = base.extend<object, { second: string }>({
  second: [
    async ({}, use) => {
      process.env.TRUST_PROXY = '1'
      const { url, stop } = await startSite(process.env.DATA_DIR ?? '')
      await use(url)
      await stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

test.describe.configure({ mode: 'default' })

const SCRIPT = { tag: '@script' }
const LONG = 'a word and another '.repeat(60)

test('what is written through another web process is told of, and shown in its place when asked for, and nothing moves', SCRIPT, async ({ memberPage: page, member, browser, second }) => {
  const failures: string[] = []
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()))
  const { story, comment } = await newThread(`oak ${LONG}\n  birch ${LONG}\nfir ${LONG}\nelm ${LONG}\nyew ${LONG}`)
  await page.goto(`/item/${story.id}`)
  await toggleOf(page, comment('birch')).click()
  await postOn(page, comment('elm')).getByRole('link', { name: 'reply', exact: true }).click()
  const box = page.getByRole('textbox', { name: 'Reply' })
  await box.fill('Half of it')
  await page.getByText('fir a word').evaluate((text) => text.scrollIntoView())
  const before = await placeOf(page.getByText('fir a word'))
  const status = page.getByRole('status').filter({ hasText: 'new comment' })

  await replyThrough(second, browser, comment('birch'), 'Something new.')
  await expect(status).toHaveText('1 new commentshow')
  await newComment({ on: comment('oak'), text: 'Seen by nobody.', state: 'dead' })
  const own = await newComment({ on: comment('oak'), by: member, text: 'My own, from elsewhere.' })
  const last = await newComment({ on: own, text: 'The last.' })
  await expect(status).toHaveText('2 new commentsshow')
  await expect(page.getByText('Something new.')).toHaveCount(0)
  expect(await placeOf(page.getByText('fir a word'))).toBe(before)

  await status.getByRole('button', { name: 'show' }).click()
  await expect(status).toHaveText('2 new comments addedgo to the first')
  expect(Math.abs((await placeOf(page.getByText('fir a word'))) - before)).toBeLessThan(2)
  await expect(box).toHaveValue('Half of it')
  await expect(box).toBeFocused()
  await expect(toggleOf(page, comment('birch'))).toHaveAccessibleName('2 more')
  await expect(toggleOf(page, comment('oak'))).toHaveAccessibleName('5 more')
  await expect(page.getByText('Something new.')).toBeHidden()
  await expect(page.getByText('8 comments')).toBeAttached()
  await expect(postOn(page, own).getByRole('link', { name: 'edit' })).toBeAttached()
  await expect(arrowOf(page, own)).toBeHidden()
  await expect(postOn(page, last).getByText('new', { exact: true })).toBeVisible()
  for (const [from, label, to] of [[comment('birch'), 'next', own], [own, 'prev', comment('birch')]] as const) await expect(postOn(page, from).locator(`> a[href="#${to.id}"]`)).toHaveText(label)
  await status.getByRole('button', { name: 'go to the first' }).click()
  await expect(page.getByText('Something new.')).toBeInViewport()
  await expect(status).toHaveCount(0)
  expect(failures).toEqual([])
})

test('flat and first comments of a thread are put in, the page of one comment is told of its branch alone', SCRIPT, async ({ page, browser }) => {
  const story = await newStory()
  await page.goto(`/item/${story.id}?order=flat`)
  const oak = await newComment({ on: story, text: 'oak' })
  const other = await (await browser.newContext()).newPage()
  await other.goto(`/item/${oak.id}`)
  await newComment({ on: story, text: 'elm' })
  await newComment({ on: oak, text: 'birch' })
  await page.getByRole('status').filter({ hasText: '3 new comments' }).getByRole('button', { name: 'show' }).click()
  await expect(page.getByRole('list').getByRole('paragraph')).toHaveText(['birch', 'elm', 'oak'])
  await expect(page.getByText('3 new comments added')).toBeVisible()
  await expect(other.getByRole('status').filter({ hasText: 'new comment' })).toHaveText('1 new commentshow')
  await other.context().close()
})

test('lists are told of what comes to their stories, and the list of all comments of all', SCRIPT, async ({ page, browser, second }) => {
  const site = `${newWord('live')}.example`
  const [story, quiet] = [await newStory({ url: `https://${site}/1` }), await newStory({ url: `https://${site}/2` })]
  await page.goto(`/from?site=${site}`)
  const all = await (await browser.newContext()).newPage()
  await all.goto('/newcomments')
  await newComment({ on: await newStory(), text: 'Elsewhere.' })
  const text = newWord('Something ')
  await replyThrough(second, browser, story, text)
  const first = await newComment({ on: story, text: 'And more.' })
  const status = page.getByRole('status').filter({ hasText: 'new comment' })
  await status.filter({ hasText: '2 new comments' }).getByRole('button', { name: 'show' }).click()
  await expect(postOn(page, story)).toContainText('2 comments 2 new')
  await expect(postOn(page, quiet)).toContainText('discuss')
  await status.getByRole('button', { name: 'go to the first' }).click()
  await expect(postOn(page, story)).toBeFocused()
  await page.getByRole('link', { name: '2 new' }).click()
  await expect(page).toHaveURL(new RegExp(`/item/${story.id}#\\d+$`))
  await expect(page.getByText(text)).toBeInViewport()

  await all.getByRole('button', { name: 'show' }).click()
  await expect(all.getByText(text)).toBeVisible()
  await expect(postOn(all, first).getByText('new', { exact: true })).toBeVisible()
  await all.context().close()
})

test('a thousand open streams hear of a comment; one address has so many, and what makes no sense is refused', SCRIPT, async ({ second }) => {
  const story = await newStory()
  const open = (from: string, query = `story=${story.id}`) => new Promise<IncomingMessage>((resolve, reject) => get(`${second}/live?${query}`, { agent: false, headers: { 'x-forwarded-for': from } }, resolve).on('error', reject))
  const streams = await Promise.all(Array.from({ length: 1000 }, (_, index) => open(`192.0.2.${index % 250}`)))
  expect(new Set(streams.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  expect(streams[0]?.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
  const heard = streams.map((stream) => new Promise<void>((resolve) => stream.setEncoding('utf8').on('data', (chunk: string) => chunk.includes('data: [[') && resolve())))
  const { id } = await newComment({ on: story, text: 'To all.' })
  await Promise.all(heard)
  const late = await open('198.51.100.1', `story=${story.id}&after=${id - 1}`)
  expect(await new Promise((resolve) => late.setEncoding('utf8').on('data', (chunk: string) => chunk.includes('data:') && resolve(chunk)))).toContain(`data: ${JSON.stringify([[id, story.id, story.id]])}`)
  for (const query of ['', 'story=', 'story=x', 'story=1&comments=', 'comments=all', 'story=1&after=-1']) expect((await open('198.51.100.2', query)).resume().statusCode, query).toBe(400)
  const crowd = await Promise.all(Array.from({ length: 101 }, () => open('198.51.100.3')))
  expect(crowd.map(({ statusCode }) => statusCode).sort()).toEqual([...Array.from({ length: 100 }, () => 200), 503])
  for (const stream of [...streams, late, ...crowd]) stream.destroy()
})

/** Somebody else answers a post, in a browser, at the site of this address. */
async function replyThrough(site: string, browser: Browser, to: Post, text: string): Promise<void> {
  const context = await browser.newContext()
  await signIn(context, await newMember())
  const page = await context.newPage()
  await page.goto(`${site}/item/${to.id}`)
  const label = to.id === to.storyId ? 'Add comment' : 'Reply'
  await fillIn(page, { [label]: text })
  await page.getByRole('button', { name: label, exact: true }).click()
  await expect(page.getByText(text).first()).toBeVisible()
  await context.close()
}

async function placeOf(text: Locator): Promise<number> {
  return (await text.boundingBox())?.y ?? NaN
}
