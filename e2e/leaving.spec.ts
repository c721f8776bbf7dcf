import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { expect, refusalOn, test } from './cast'
import { newComment, newStory, type Member } from './rows'

async function leave(page: Page, member: Member, posts: RegExp): Promise<void> {
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Delete your account' }).click()
  await expect(page.getByText('For 7 days you can undo that')).toBeVisible()
  await expect(page.locator('form [autocomplete=username]')).toHaveValue(member.name)
  await page.getByLabel(posts).check()
  await page.getByLabel('Your password').fill('not my password')
  await page.getByLabel('Delete my account').check()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(refusalOn(page)).toContainText('That is not your password.')
  await expect(page.getByLabel(posts)).toBeChecked()
  await page.getByLabel('Your password').fill(member.password)
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('heading', { name: 'You have left' })).toBeVisible()
}

async function comeBack(page: Page, member: Member): Promise<void> {
  await page.goto('/login')
  await page.getByLabel('Name').fill(member.name)
  await page.getByLabel('Password').fill(member.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(refusalOn(page)).toContainText('you can come back at /come-back')
  await page.goto('/come-back')
  await page.getByLabel('Name').fill(member.name)
  await page.getByLabel('Password').fill(member.password)
  await page.getByRole('button', { name: 'Come back' }).click()
  await expect(page).toHaveURL(new RegExp(`/user/${member.name}$`))
}

test('somebody leaves, their posts stay without their name, and they come back', async ({ memberPage: page, member }) => {
  const story = await newStory()
  const own = await newComment({ on: story, by: member, text: 'What I said' })
  await newComment({ on: own, text: 'And an answer' })
  await leave(page, member, /^Keep them/)
  await page.goto(`/item/${story.id}`)
  const comment = page.locator(`[id="${own.id}"]`)
  await expect(comment).toContainText('What I said')
  await expect(comment.getByRole('link', { name: '[former member]' })).toBeVisible()
  expect(await page.content()).not.toContain(member.name)
  await comment.getByRole('link', { name: '[former member]' }).click()
  await expect(page.getByRole('heading', { name: 'Members who left' })).toBeInViewport()
  expect((await page.goto(`/user/${member.name}`))?.status()).toBe(404)
  await comeBack(page, member)
  await page.goto(`/item/${story.id}`)
  await expect(comment.getByRole('link', { name: member.name })).toBeVisible()
})

test('somebody leaves with their posts, and comes back with them', async ({ memberPage: page, member }) => {
  const story = await newStory()
  const own = await newComment({ on: story, by: member, text: 'What I said' })
  await newComment({ on: own, text: 'And an answer' })
  await leave(page, member, /^Withdraw them/)
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('And an answer')).toBeVisible()
  for (const hidden of ['What I said', member.name]) expect(await page.content()).not.toContain(hidden)
  await comeBack(page, member)
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('What I said')).toBeVisible()
  expect(await db().departure.count({ where: { userId: member.id } })).toBe(0)
})
