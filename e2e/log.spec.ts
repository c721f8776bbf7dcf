import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { db } from '@/lib/db'
import { expect, fillIn, test } from './cast'
import { newMember, newThread, newWord } from './rows'

test('everybody reads the log, and looks for entries in it', { tag: '@no-script' }, async ({ page }) => {
  const { story, oak, moderator, removal } = await newRemoval()
  await db().moderationEntry.create({ data: { act: 'warn', actorId: moderator.id, userId: oak.author.id, reason: 'Please be kind.' } })
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Moderation log' }).click()
  const main = page.getByRole('main')
  const entry = main.locator(`#entry-${removal.id}`)
  await expect(entry).toContainText(`${moderator.name} removed a comment on “${story.title}”, with 1 comment below it`)
  await expect(entry).toContainText(removal.reason)

  const filter = async (fields: Record<string, string>) => {
    await fillIn(page, fields)
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Filter' }).click()])
  }
  await page.getByLabel('What was done').selectOption('Removed')
  await page.getByLabel('By whom').selectOption('Moderators')
  await filter({ Moderator: moderator.name, 'Number of the post': String(oak.id) })
  await expect(main.getByRole('listitem')).toHaveCount(1)
  await expect(entry).toBeVisible()
  await expect(page.getByLabel('What was done')).toHaveValue('remove')
  await filter({ Moderator: '', 'Number of the post': 'oak' })
  await expect(main.getByRole('alert')).toContainText('The number of a post is made of digits')
  await expect(page.getByLabel('Number of the post')).toHaveValue('oak')
  // Who wrote what was removed is not to be found out by this.
  await filter({ 'Number of the post': '', 'Person it was done to': oak.author.name })
  await expect(main.getByText('Nothing like that was done.')).toBeVisible()
})

test('the log is followed as a feed, each entry leads to what undid it, and none tells what was removed', { tag: '@no-script' }, async ({ page, request }) => {
  const { story, oak, moderator, removal, secret } = await newRemoval()
  await page.goto(`/moderation/log?item=${oak.id}`)
  const address = (await page.locator('link[rel="alternate"][type="application/atom+xml"]').getAttribute('href')) ?? ''
  expect(new URL(address).pathname + new URL(address).search).toBe(await page.getByRole('link', { name: 'Atom' }).getAttribute('href'))
  const answer = await request.get(address)
  expect(answer.headers()).toMatchObject({ 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, no-cache' })
  const xml = await answer.text()
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(xml).not.toContain(secret)
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(xml)
  expect(feed.entry.content['#text']).toContain(removal.reason.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'))
  expect(feed.entry.author.name).toBe(moderator.name)
  const known = await request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } })
  expect([known.status(), await known.text()]).toEqual([304, ''])

  await db().moderationEntry.create({ data: { act: 'restore', actorId: moderator.id, itemId: oak.id, storyId: story.id, reason: 'Once is enough.', posts: 2, undoesId: removal.id } })
  await page.goto(new URL(feed.entry.id).pathname)
  await expect(page.getByRole('heading', { name: 'What undid it' })).toBeVisible()
  expect(await page.content()).not.toContain(secret)
  await page.getByRole('link', { name: 'undone since' }).click()
  await expect(page.getByRole('heading', { name: 'What it undid' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Once is enough.')
})

test('the log goes on by key with what was asked for, also from its middle', { tag: '@no-script' }, async ({ page }) => {
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

/** A comment that was removed, with the one below it, and its entry. */
async function newRemoval() {
  const secret = newWord('secret')
  const { story, comment } = await newThread('oak\n  elm')
  const [oak, moderator] = [comment('oak'), await newMember()]
  const data = { act: 'remove' as const, actorId: moderator.id, itemId: oak.id, storyId: story.id, reason: newWord('Rude & <b>wrong</b>, '), posts: 2 }
  const removal = await db().moderationEntry.create({ data })
  await db().item.update({ where: { id: oak.id }, data: { text: secret, html: `<p>${secret}</p>`, removalId: removal.id } })
  return { story, oak, moderator, removal, secret }
}
