import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { db } from '@/lib/db'
import { expect, fillIn, test } from './cast'
import { newMember, newThread, newWord } from './rows'

test('everybody reads the log, looks for entries in it, and follows it as a feed', async ({ page, request }) => {
  const secret = newWord('secret')
  const { story, comment } = await newThread('oak\n  elm')
  const [oak, moderator, person] = [comment('oak'), await newMember(), await newMember()]
  await db().item.update({ where: { id: oak.id }, data: { text: secret, html: `<p>${secret}</p>` } })
  const reason = newWord('Rude & <b>wrong</b>, ')
  const common = { actorId: moderator.id, createdAt: new Date() }
  const removal = await db().moderationEntry.create({ data: { ...common, act: 'remove', itemId: oak.id, storyId: story.id, reason, posts: 2 } })
  await db().item.update({ where: { id: oak.id }, data: { removalId: removal.id } })
  const kill = await db().moderationEntry.create({ data: { rule: 'flags', act: 'kill', itemId: comment('elm').id, storyId: story.id, reason: 'Flags of 6 members', posts: 1 } })
  const warning = await db().moderationEntry.create({ data: { ...common, act: 'warn', userId: person.id, reason: 'Please be kind.' } })

  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Moderation log' }).click()
  const main = page.getByRole('main')
  await expect(main.locator(`#entry-${removal.id}`)).toContainText(`${moderator.name} removed a comment on “${story.title}”, with 1 comment below it`)
  await expect(main.locator(`#entry-${removal.id}`)).toContainText(reason)

  const filtered = async (look: () => Promise<unknown>) => {
    await page.goto('/moderation/log')
    await look()
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page).toHaveURL(/\?/)
    const ids = await main.getByRole('listitem').evaluateAll((entries) => entries.map(({ id }) => id))
    return [removal, kill, warning].filter(({ id }) => ids.includes(`entry-${id}`))
  }
  expect(await filtered(() => fillIn(page, { Moderator: moderator.name }))).toEqual([removal, warning])
  expect(await filtered(async () => {
    await page.getByLabel('What was done').selectOption('Removed')
    await fillIn(page, { 'Number of the post': String(oak.id) })
  })).toEqual([removal])
  expect(await filtered(() => page.getByLabel('By whom').selectOption('Flags of members'))).toEqual([kill])
  expect(await filtered(() => fillIn(page, { 'Person it was done to': person.name }))).toEqual([warning])
  expect(await filtered(() => fillIn(page, { 'Person it was done to': oak.author.name }))).toEqual([])
  await expect(main.getByText('Nothing like that was done.')).toBeVisible()
  await filtered(() => fillIn(page, { 'Number of the post': 'oak' }))
  await expect(main.getByRole('alert')).toContainText('The number of a post is made of digits')
  await expect(page.getByLabel('Number of the post')).toHaveValue('oak')

  await page.goto(`/moderation/log?item=${oak.id}`)
  const address = await page.locator('link[rel="alternate"][type="application/atom+xml"]').getAttribute('href')
  expect(await main.getByRole('link', { name: 'Follow it as a feed' }).getAttribute('href')).toBe(address?.replace(/^http:\/\/[^/]+/, ''))
  const answer = await request.get(address ?? '')
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
  const xml = await answer.text()
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(xml).not.toContain(secret)
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(xml)
  expect(feed.entry).toMatchObject({ summary: reason, author: { name: moderator.name } })
  const known = await request.get(address ?? '', { headers: { 'if-none-match': answer.headers().etag ?? '' } })
  expect([known.status(), await known.text()]).toEqual([304, ''])

  await page.goto(new URL(feed.entry.id).pathname)
  await expect(page.getByRole('heading', { name: `Entry ${removal.id} of the moderation log` })).toBeVisible()
  const restored = await db().moderationEntry.create({ data: { ...common, act: 'restore', itemId: oak.id, storyId: story.id, reason: 'Once is enough.', posts: 2, undoesId: removal.id } })
  await page.reload()
  await expect(main.getByRole('heading', { name: 'What undid it' })).toBeVisible()
  await expect(main).toContainText('Once is enough.')
  await page.goto(`/moderation/log/${restored.id}`)
  await expect(main.getByRole('heading', { name: 'What it undid' })).toBeVisible()
  expect(await page.content()).not.toContain(secret)
})

test('the log goes on by key with what was asked for, also from its middle', async ({ page }) => {
  const { story } = await newThread('oak')
  const moderator = await newMember()
  await db().moderationEntry.createMany({ data: Array.from({ length: 35 }, (_, index) => ({ act: 'lock' as const, actorId: moderator.id, itemId: story.id, storyId: story.id, reason: `Number ${index}.` })) })
  await page.goto(`/moderation/log?act=lock&by=${moderator.name}`)
  const entries = page.getByRole('main').getByRole('listitem')
  await expect(entries).toHaveCount(30)
  await page.getByRole('link', { name: 'More' }).click()
  await expect(entries).toHaveCount(5)
  await expect(page.getByLabel('Moderator', { exact: true })).toHaveValue(moderator.name)
  await expect(page.getByRole('link', { name: 'More' })).toHaveCount(0)
})
