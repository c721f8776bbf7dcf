import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { expect, fillIn, postOn, refusalOn, signIn, siteAddress, test } from './cast'
import { newComment, newMember, newStory, newThread, TOP_SCORE, type Member } from './rows'

test('pages look as somebody wants them, and to others as always', async ({ page, context, browser }) => {
  const member = await newMember({ karma: settings.topColour.karma })
  const { story, comment } = await newThread('oak\nelm', { story: { score: TOP_SCORE, hoursAgo: 0 } })
  await signIn(context, member)
  await page.goto('/')
  const usual = await lookOf(page)
  await page.goto('/settings')
  for (const name of [/^black/, 'larger', 'compact']) await page.getByRole('radio', { name }).check()
  await page.getByLabel('Colour of the header').fill('orange')
  await save(page)
  await expect(refusalOn(page)).toContainText('six digits')
  await expect(page.getByRole('radio', { name: /^black/ })).toBeChecked()
  await expect(page.getByLabel('Colour of the header')).toHaveValue('orange')
  await page.getByLabel('Colour of the header').fill('#000080')
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Saved.')
  const visitor = await browser.newPage()
  for (const address of ['/', `/item/${story.id}`]) {
    await page.goto(address)
    expect(await lookOf(page)).toEqual({ paper: 'rgb(0, 0, 0)', header: 'rgb(0, 0, 128)', name: 'rgb(255, 255, 255)', size: '20px' })
    await visitor.goto(siteAddress() + address)
    expect(await lookOf(visitor)).toEqual(usual)
  }
  await page.goto(`/item/${story.id}`)
  expect(await postOn(page, comment('oak')).evaluate((post) => getComputedStyle(post).paddingTop)).toBe('5px')
  await newComment({ on: story, by: member, text: 'I like blue.' })
  await page.goto('/topcolors')
  await expect(page.getByRole('img', { name: '#000080' })).toBeVisible()
  await db().user.update({ where: { id: member.id }, data: { karma: settings.topColour.karma - 1 } })
  await page.reload()
  expect(await lookOf(page)).toMatchObject({ header: usual.header, size: '20px' })
  await visitor.close()
})

test('keys are off for who wants that, on every device', { tag: '@script' }, async ({ memberPage: page, member }) => {
  await page.goto('/settings')
  await page.getByLabel('Single keys lead me through pages').uncheck()
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Saved.')
  const keys = async (words: string) => {
    await page.goto('/keys')
    await expect(page.getByText(words)).toBeVisible()
    await page.keyboard.press('?')
  }
  await keys('They are off, as your settings say.')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await db().user.update({ where: { id: member.id }, data: { keys: true } })
  await keys('They are on, as your settings say.')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('who wants that is sent back to work, and let in again', async ({ memberPage: page, member, browser }) => {
  const story = await newStory()
  await page.goto('/settings')
  await page.getByLabel('Send me back to work').check()
  await fillIn(page, { 'Minutes that a visit': '20', 'Minutes between': '180' })
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.goto(`/item/${story.id}`)
  await page.getByRole('textbox', { name: 'Add comment' }).fill('My last word.')
  await comeLater(member, 30)
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(page.getByRole('heading', { name: 'Back to work' })).toBeVisible()
  await expect(page.getByText('Pages open again in 150 minutes.')).toBeVisible()
  for (const address of ['/newest', `/item/${story.id}`]) {
    await page.goto(address)
    await expect(page).toHaveURL(`/away?goto=${encodeURIComponent(address)}`)
  }
  expect((await page.request.get('/feed/front.json')).status()).toBe(200)
  const visitor = await browser.newPage()
  await visitor.goto(`${siteAddress()}/item/${story.id}`)
  await expect(visitor.getByText('My last word.')).toBeVisible()
  await visitor.close()
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page).toHaveURL(`/away?goto=${encodeURIComponent(`/item/${story.id}`)}`)
  await comeLater(member, 151)
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page).toHaveURL(`/item/${story.id}`)
  await comeLater(member, 30)
  await page.goto('/settings')
  await page.getByLabel('Send me back to work').uncheck()
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.goto(`/item/${story.id}`)
  await expect(page).toHaveURL(`/item/${story.id}`)
})

test('a comment is its author’s alone for as long as they want', async ({ memberPage: page, browser, javaScriptEnabled }) => {
  const { story, comment } = await newThread('oak')
  await page.goto('/settings')
  await fillIn(page, { 'Minutes until others': '11' })
  await page.locator('form:has([name=delay])').evaluate((form: HTMLFormElement) => (form.noValidate = true))
  await save(page)
  await expect(refusalOn(page)).toContainText('from 0 to 10')
  await fillIn(page, { 'Minutes until others': '5' })
  await save(page)
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.goto(`/reply/${comment('oak').id}`)
  await page.getByRole('textbox', { name: 'Reply' }).fill('In anger.')
  await page.getByRole('button', { name: 'Reply' }).click()
  await expect(page.getByText('seen by others in 5 minutes')).toBeVisible()
  await expect(page.getByText('In anger.')).toBeVisible()
  const { id } = await db().item.findFirstOrThrow({ where: { parentId: comment('oak').id } })

  const other = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await signIn(other.context(), await newMember({ showDead: true }))
  await other.goto(`${siteAddress()}/item/${story.id}`)
  await expect(other.getByText('1 comment', { exact: true })).toBeVisible()
  await expect(postOn(other, { id })).toHaveCount(0)
  await page.goto(`/edit/${id}`)
  await page.getByRole('textbox').first().fill('In peace.')
  await save(page)
  await expect(page.getByText('In peace.')).toBeVisible()
  await expect(page.getByText(/seen by others in \d minutes/)).toBeVisible()

  await db().item.update({ where: { id }, data: { delayedUntil: new Date() } })
  await other.reload()
  await expect(postOn(other, { id }).getByText('In peace.')).toBeVisible()
  await expect(other.getByText('2 comments', { exact: true })).toBeVisible()
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('1 point', { exact: true }).last()).toBeVisible()
  await expect(page.getByText('seen by others')).toHaveCount(0)
  await other.context().close()
})

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

/** What has the colour or size that was chosen. */
function lookOf(page: Page) {
  return page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body)
    return { paper: style('html').backgroundColor, header: style('.site-header').backgroundColor, name: style('.brand').color, size: style('html').fontSize }
  })
}

/** Lets so many minutes pass for somebody who limits their visits. */
async function comeLater({ id }: Member, minutes: number): Promise<void> {
  await db().$executeRaw`update users set first_view_at = first_view_at - ${minutes} * interval '1 minute', last_view_at = last_view_at - ${minutes} * interval '1 minute' where id = ${id}`
}
