import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { enterAs, expect, expectSignedInAs, endSessionsOf, fillIn, postOn, refusalOn, test } from './cast'
import { newComment, newStory, newThread } from './rows'

const SAVE = 'Save'

test('a comment is edited where it stands: readers see that it was, and what it said before is kept', { tag: '@thumb' }, async ({ memberPage: page, member, browser }) => {
  const { story } = await newThread('oak')
  const own = await newComment({ on: story, by: member, text: 'Frist *words*' })
  await page.goto(`/item/${story.id}`)
  await postOn(page, own).getByRole('link', { name: 'edit', exact: true }).click()
  await expect(page.getByText('What it says now is kept, and readers see that it was edited.')).toBeVisible()
  await expect(page.getByLabel(/^Text/)).toHaveValue('Frist *words*')
  await fillIn(page, { Text: 'First *thoughts*' })
  await page.getByRole('button', { name: SAVE }).click()
  await expect(page).toHaveURL(`/item/${story.id}#${own.id}`)
  await expect(postOn(page, own).getByRole('emphasis')).toHaveText('thoughts')
  const reader = await browser.newPage()
  await reader.goto(`/item/${story.id}`)
  await expect(postOn(reader, own)).toContainText(/ edited/)
  await expect(reader.getByText('Frist')).toHaveCount(0)
  await expect(reader.getByRole('link', { name: 'edit', exact: true })).toHaveCount(0)
  await reader.close()
  const kept = await db().revision.findMany({ where: { itemId: own.id }, select: { text: true, editorId: true } })
  expect(kept).toEqual([{ text: 'Frist *words*', editorId: member.id }])
})

test('a story gets another title and text, in lists too', async ({ memberPage: page, member }) => {
  const story = await newStory({ by: member, hoursAgo: 0, text: 'Old' })
  await page.goto(`/item/${story.id}`)
  await page.getByRole('link', { name: 'edit', exact: true }).click()
  await expect(page.getByLabel(/^Title/)).toHaveValue(story.title)
  await fillIn(page, { Title: ' ', Text: 'New' })
  await page.getByRole('button', { name: SAVE }).click()
  await expect(refusalOn(page)).toHaveText('Give it a title.')
  await expect(page.getByLabel(/^Text/)).toHaveValue('New')
  await fillIn(page, { Title: `${story.title}, better` })
  await page.getByRole('button', { name: SAVE }).click()
  await expect(page).toHaveURL(`/item/${story.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${story.title}, better`)
  await expect(page.getByText('New', { exact: true })).toBeVisible()
  await expect(postOn(page, story)).toContainText(' edited')
  await page.goto('/newest')
  await expect(postOn(page, story)).toContainText(`${story.title}, better`)
})

test('who edits in two windows is told, sees both, and decides', async ({ memberPage: page, member, context }) => {
  const story = await newStory({ by: member, hoursAgo: 0, text: 'In the beginning' })
  const other = await context.newPage()
  for (const each of [page, other]) await each.goto(`/edit/${story.id}`)
  await saveText(other, 'From the other window')
  await expect(other).toHaveURL(`/item/${story.id}`)
  await saveText(page, 'From this window')
  await expect(refusalOn(page)).toContainText('This post was edited meanwhile, in another window.')
  await expect(page.getByRole('region', { name: 'What it says now' })).toHaveText('From the other window')
  await expect(page.getByLabel(/^Text/)).toHaveValue('From this window')
  await page.getByRole('button', { name: SAVE }).click()
  await expect(page).toHaveURL(`/item/${story.id}`)
  await expect(page.getByText('From this window')).toBeVisible()
  const kept = await db().revision.findMany({ where: { itemId: story.id }, orderBy: { createdAt: 'asc' }, select: { text: true } })
  expect(kept.map(({ text }) => text)).toEqual(['In the beginning', 'From the other window'])
})

test('a post older than two hours stays as it is, and a comment cannot be emptied', async ({ memberPage: page, member }) => {
  const story = await newStory({ by: member, hoursAgo: 2.1 })
  const own = await newComment({ on: story, by: member, text: 'Words' })
  await page.goto(`/item/${story.id}`)
  await expect(page.getByRole('link', { name: /^(edit|delete)$/ })).toHaveCount(2)
  await page.goto(`/edit/${story.id}`)
  await expect(page.getByText('A post can be changed for 120 minutes after it was written; this one is older.')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.goto(`/edit/${own.id}`)
  await saveText(page, '  ')
  await expect(refusalOn(page)).toHaveText('A comment needs words. To take it back, delete it.')
  await db().item.update({ where: { id: own.id }, data: { createdAt: new Date(Date.now() - 7_300_000) } })
  await saveText(page, 'Too late?')
  await expect(refusalOn(page)).toHaveText('A post can be changed for 120 minutes after it was written; this one is older.')
  await expect(page.getByLabel(/^Text/)).toHaveValue('Too late?')
})

test('nobody edits or deletes what is not theirs, and who is not signed in does so first', async ({ page, member }) => {
  const story = await newStory({ hoursAgo: 0 })
  await page.goto(`/edit/${story.id}`)
  await expect(page).toHaveURL(`/login?goto=${encodeURIComponent(`/edit/${story.id}`)}`)
  await enterAs(page, member)
  await expectSignedInAs(page, member.name)
  for (const act of ['edit', 'delete']) {
    expect((await page.goto(`/${act}/${story.id}`))?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  }
})

test('a session that ended while one edited: one logs in in the form, and it is saved', async ({ memberPage: page, member }) => {
  const story = await newStory({ by: member, hoursAgo: 0, text: 'Old' })
  await page.goto(`/edit/${story.id}`)
  await endSessionsOf(member)
  await saveText(page, 'New words')
  await expect(refusalOn(page)).toContainText('You are not logged in.')
  await expect(page.getByLabel(/^Text/)).toHaveValue('New words')
  await enterAs(page, member, SAVE)
  await expect(page).toHaveURL(`/item/${story.id}`)
  await expect(page.getByText('New words')).toBeVisible()
})

test('what one types before the scripts come stays when they do, at every moment', { tag: '@script' }, async ({ memberPage: page, member }) => {
  const story = await newStory({ by: member, hoursAgo: 0, text: 'Old' })
  await whenTakenOver(page, (box) => (document.body.dataset.sends = box.value))
  let letScriptsCome = () => {}
  const held = new Promise<void>((resolve) => (letScriptsCome = resolve))
  await page.route('**/*.js', async (route) => held.then(() => route.continue()))
  await page.goto(`/edit/${story.id}`, { waitUntil: 'commit' })
  await page.getByLabel(/^Text/).fill('New words')
  letScriptsCome()
  await expect(page.locator('body')).toHaveAttribute('data-sends', 'New words')
  await expect(async () => {
    await page.getByLabel(/^Title/).fill('')
    await page.getByLabel(/^Title/).fill('A new title')
    await expect(page.getByText('69 left', { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.getByLabel(/^Text/)).toHaveValue('New words')
})

test('what one types while the scripts take over stays, too', { tag: '@script' }, async ({ memberPage: page }) => {
  const story = await newStory()
  await whenTakenOver(page, (box) => (box.value = 'Typed between'))
  await page.goto(`/item/${story.id}`, { waitUntil: 'networkidle' })
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toHaveValue('Typed between')
})

async function saveText(page: Page, text: string): Promise<void> {
  await fillIn(page, { Text: text })
  await page.getByRole('button', { name: SAVE }).click()
}

/** Does something to a text's box when the scripts have looked at it and are not done with the page: too short a moment to act in by hand. */
async function whenTakenOver(page: Page, act: (box: HTMLTextAreaElement) => void): Promise<void> {
  await page.addInitScript(`{
    const find = Document.prototype.querySelector
    Document.prototype.querySelector = function (selector) {
      const found = find.call(this, selector)
      if (found instanceof HTMLTextAreaElement) queueMicrotask(() => (${act.toString()})(found))
      return found
    }
  }`)
}
