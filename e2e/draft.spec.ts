import type { Locator } from '@playwright/test'
import { endSessionsOf, enterAs, expect, expectSignedInAs, postOn, refusalOn, test } from './cast'
import { newThread } from './rows'

test('a preview shows how a comment will look, posts nothing and keeps the words', { tag: '@thumb' }, async ({ memberPage: page }) => {
  const { story } = await newThread('oak')
  await page.goto(`/item/${story.id}`)
  const box = page.getByRole('textbox', { name: 'Add comment' })
  await box.fill('A *word*')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('emphasis')).toHaveText('word')
  await expect(box).toHaveValue('A *word*')
  await expect(page.getByText('1 comment', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(page).toHaveURL(new RegExp(`/item/${story.id}#\\d+$`))
  await expect(page.getByText('2 comments', { exact: true })).toBeVisible()
})

test('a preview of a question', async ({ memberPage: page }) => {
  await page.goto('/submit')
  await page.getByLabel(/^Title/).fill('Why?')
  await page.getByLabel(/^Text/).fill('> because')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('blockquote')).toHaveText('because')
  await expect(page.getByLabel(/^Title/)).toHaveValue('Why?')
})

test('a session that ended in mid-reply: one logs in in the form, and the reply is posted once', async ({ memberPage: page, member }) => {
  const { story } = await newThread('oak')
  await page.goto(`/item/${story.id}`)
  await page.getByRole('textbox', { name: 'Add comment' }).fill('Half written')
  await endSessionsOf(member)
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(refusalOn(page)).toContainText('You are not logged in.')
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toHaveValue('Half written')
  await enterAs(page, member, 'Add comment')
  await expect(page).toHaveURL(new RegExp(`/item/${story.id}#\\d+$`))
  await expect(page.getByRole('paragraph').filter({ hasText: 'Half written' })).toHaveCount(1)
  await expectSignedInAs(page, member.name)
})

test('who is new makes the account in the form, and the reply is posted', async ({ page }) => {
  const { story } = await newThread('oak')
  const name = `n${Date.now() % 1e9}`
  await page.goto(`/item/${story.id}`)
  await page.getByRole('textbox', { name: 'Add comment' }).fill('Hello')
  await page.getByRole('button', { name: 'Add comment' }).click()
  await page.getByLabel('Make a new account with this name').check()
  await enterAs(page, { name, password: 'a good password' }, 'Add comment')
  await expect(page).toHaveURL(new RegExp(`/item/${story.id}#\\d+$`))
  await expectSignedInAs(page, name)
})

test('with scripts a reply is written in its place, and its draft survives a reload', { tag: '@script' }, async ({ memberPage: page }) => {
  const { story, comment } = await newThread('oak\n  elm')
  await page.goto(`/item/${story.id}`)
  const open = () => page.locator(`a[href="/reply/${comment('elm').id}"]`).click()
  const box = postOn(page, comment('elm')).getByRole('textbox', { name: 'Reply' })
  await expect(async () => {
    await open()
    await expect(box).toBeFocused({ timeout: 500 })
  }).toPass()
  const lookOf = (each: Locator) => each.evaluate((element) => [getComputedStyle(element).fontSize, getComputedStyle(element).color])
  expect(await lookOf(box)).toEqual(await lookOf(page.getByRole('textbox', { name: 'Add comment' })))
  await box.fill('Not done yet')
  await page.reload({ waitUntil: 'networkidle' })
  await open()
  await expect(box).toHaveValue('Not done yet')
  await postOn(page, comment('elm')).getByRole('button', { name: 'Reply' }).click()
  await expect(page).toHaveURL(new RegExp(`/item/${story.id}#\\d+$`))
  await expect(postOn(page, comment('elm')).getByText('Not done yet')).toBeVisible()
  await page.reload({ waitUntil: 'networkidle' })
  await open()
  await expect(box).toHaveValue('')
})
