import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { db } from '@/lib/db'
import { paths } from '@/lib/paths'
import { absolute, expect, test as base } from './cast'
import { newComment, newStory, newThread, newWord } from './rows'

/** Writes a page of another site, at an address of its own. */
type Elsewhere = (body: string) => string

const test = base.extend<{ elsewhere: Elsewhere }>({
  elsewhere: async ({}, use) => {
    let page = ''
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await use((body) => {
      page = `<!doctype html><meta name=color-scheme content="light dark"><title>A blog</title>${body}`
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    })
    await new Promise((resolve) => server.close(resolve))
  },
})

test('a thread is read in a page of another site, and leads to the forum', { tag: '@no-script' }, async ({ page, context, elsewhere }) => {
  const { story, comment } = await newThread('oak\n  elm\n    gone\n      ash', { story: { title: newWord('A story <b> & '), url: 'https://example.com/page' }, state: { gone: 'deleted' } })
  const answer = await page.request.get(paths.embed(story.id))
  expect(answer.headers()['content-security-policy']).toContain('frame-ancestors *')
  expect(await answer.text()).not.toMatch(/<script|\son\w+=|<form/)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(elsewhere(`<iframe src="${absolute(paths.embed(story.id))}" width=360 height=600></iframe>`))
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: story.title })).toBeVisible()
  for (const word of ['oak', 'elm', 'ash']) await expect(frame.getByText(word, { exact: true })).toBeVisible()
  await expect(frame.getByText('[deleted]')).toBeVisible()
  await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(21, 23, 22)')
  for (const [name, address] of [['Join the discussion', paths.item(story.id)], [comment('elm').author.name, paths.user(comment('elm').author.name)]] as const) {
    const [opened] = await Promise.all([context.waitForEvent('page'), frame.getByRole('link', { name }).first().click()])
    await expect(opened).toHaveURL(absolute(address))
    await opened.close()
  }
  await newComment({ on: story, text: 'fir' })
  await page.reload()
  await expect(frame.getByText('fir', { exact: true })).toBeVisible()
  await db().item.update({ where: { id: story.id }, data: { killedAt: new Date(), killedBy: 'moderator' } })
  await db().thread.update({ where: { storyId: story.id }, data: { version: { increment: 1 } } })
  await page.reload()
  await expect(frame.getByText('There is no such discussion')).toBeVisible()
  await expect(frame.getByText('oak', { exact: true })).toHaveCount(0)
})

test('a page finds what is said about it by its own address', { tag: '@no-script' }, async ({ page, elsewhere }) => {
  const url = `https://${newWord('blog').toLowerCase()}.example/a-page`
  await page.goto(elsewhere(`<iframe src="${absolute(paths.embedAbout(`${url}/?utm_source=x#top`))}" width=360 height=600></iframe>`))
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('link', { name: 'be the first' })).toHaveAttribute('href', paths.submit(`${url}/?utm_source=x#top`))
  const [story] = [await newStory({ url, score: 2 }), await newStory({ url, title: 'A story that nobody discusses' })]
  await newComment({ on: story, text: 'It is about bees.' })
  await page.reload()
  await expect(frame.getByRole('heading', { name: story.title })).toBeVisible()
  await expect(frame.getByText('It is about bees.')).toBeVisible()
})

test('no other page of the forum stands in a frame', { tag: '@script' }, async ({ page, elsewhere }) => {
  const story = await newStory()
  await page.goto(elsewhere(`<iframe src="${absolute(paths.item(story.id))}"></iframe>`))
  await expect(page.frameLocator('iframe').getByRole('heading', { name: story.title })).toHaveCount(0)
  expect((await page.request.get('/embedded')).headers()['content-security-policy']).toContain(`frame-ancestors 'none'`)
})

const oEmbedSchema = z.looseObject({ html: z.string(), width: z.number(), height: z.number() })

test('sites that take links are told how to frame a thread', { tag: '@no-script' }, async ({ page, request, elsewhere }) => {
  const { story, comment } = await newThread('oak\ngone', { story: { title: newWord('A "story" & ') }, state: { gone: 'deleted' } })
  await page.goto(paths.item(story.id))
  const address = (await page.locator('link[type="application/json+oembed"]').getAttribute('href')) ?? ''
  const found: unknown = await (await request.get(address)).json()
  expect(found).toMatchObject({ version: '1.0', type: 'rich', title: story.title, author_name: story.author.name, author_url: absolute(paths.user(story.author.name)), provider_url: absolute('/'), width: 640, height: 480 })
  await page.goto(elsewhere(oEmbedSchema.parse(found).html))
  await expect(page.frameLocator('iframe').getByText('oak', { exact: true })).toBeVisible()
  const ask = (url: string, others = '') => request.get(`/oembed?url=${encodeURIComponent(url)}${others}`)
  expect(await (await ask(absolute(`/item?id=${comment('oak').id}`), '&maxwidth=300&maxheight=200')).json()).toMatchObject({ title: `${comment('oak').author.name} on ${story.title}`, width: 300, height: 200 })
  const statuses = await Promise.all([ask(absolute(paths.item(comment('gone').id))), ask('https://example.com/item/1'), ask(absolute('/newest')), ask(absolute(paths.item(story.id)), '&format=xml'), request.get('/oembed')])
  expect(statuses.map((answer) => answer.status())).toEqual([404, 404, 404, 501, 404])
})
