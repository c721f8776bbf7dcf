import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { expect, refusalOn, signIn, test } from './cast'
import { newMember, newStory, newThread, type Member } from './rows'

test('a member with enough karma flags a post, sees that it is flagged, and takes it back', { tag: '@thumb' }, async ({ page, context }) => {
  const { comment } = await newThread('oak')
  const flagger = await signInWith(settings.flag.karma, context)
  await page.goto(`/item/${comment('oak').id}`)
  await page.getByRole('link', { name: 'flag', exact: true }).click()
  await expect(page).toHaveURL(`/flag/${comment('oak').id}`)
  await expect(page.getByText('oak', { exact: true })).toBeVisible()
  await page.getByLabel('Spam or advertising').check()
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await expect(page).toHaveURL(`/item/${comment('oak').id}`)
  expect(await flagsBy(flagger)).toEqual([{ itemId: comment('oak').id, reason: 'spam', note: '' }])
  await page.getByRole('link', { name: 'flagged by you' }).click()
  await expect(page.getByLabel('Spam or advertising')).toBeChecked()
  await page.getByRole('button', { name: 'Take the flag back' }).click()
  await expect(page.getByRole('link', { name: 'flag', exact: true })).toBeVisible()
  expect(await flagsBy(flagger)).toEqual([])
})

test('flagging again changes the reason', async ({ page, context }) => {
  const story = await newStory()
  const flagger = await signInWith(settings.flag.karma, context)
  await page.goto(`/flag/${story.id}`)
  await flag(page, 'Abuse of a person')
  await page.getByRole('link', { name: 'flagged by you' }).click()
  await flag(page, 'Not what this forum is for')
  await expect(page.getByRole('link', { name: 'flagged by you' })).toBeVisible()
  expect(await flagsBy(flagger)).toEqual([{ itemId: story.id, reason: 'offtopic', note: '' }])
})

test('one point of karma less: there is no link, and the form is refused', async ({ page, context }) => {
  const story = await newStory()
  const tooNew = await signInWith(settings.flag.karma - 1, context)
  await page.goto(`/item/${story.id}`)
  await expect(page.getByRole('heading', { name: story.title })).toBeVisible()
  await expect(page.getByRole('link', { name: 'flag' })).toHaveCount(0)
  await page.goto(`/flag/${story.id}`)
  await flag(page, 'Spam or advertising')
  await expect(refusalOn(page)).toHaveText('Flagging needs 30 karma; you have 29.')
  expect(await flagsBy(tooNew)).toEqual([])
})

test('a reason is needed, and "something else" needs a note', async ({ page, context }) => {
  const story = await newStory()
  const flagger = await signInWith(settings.flag.karma, context)
  await page.goto(`/flag/${story.id}`)
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await expect(refusalOn(page)).toHaveText('Choose a reason.')
  await flag(page, 'Something else')
  await expect(refusalOn(page)).toHaveText('Say what is wrong with the post.')
  await expect(page.getByLabel('Something else')).toBeChecked()
  expect(await flagsBy(flagger)).toEqual([])
  await page.getByLabel('Note').fill('The title is upside down.')
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await expect(page.getByRole('link', { name: 'flagged by you' })).toBeVisible()
  expect(await flagsBy(flagger)).toEqual([{ itemId: story.id, reason: 'other', note: 'The title is upside down.' }])
})

test('own posts cannot be flagged', async ({ page, context }) => {
  const author = await signInWith(settings.flag.karma, context)
  const story = await newStory({ by: author })
  await page.goto(`/item/${story.id}`)
  await expect(page.getByRole('link', { name: 'flag' })).toHaveCount(0)
  await page.goto(`/flag/${story.id}`)
  await flag(page, 'Spam or advertising')
  await expect(refusalOn(page)).toHaveText('This is your own post.')
  expect(await flagsBy(author)).toEqual([])
})

test('nobody else is told of a flag', async ({ page, context }) => {
  const story = await newStory()
  const flagger = await signInWith(settings.flag.karma, context)
  await page.goto(`/flag/${story.id}`)
  await flag(page, 'Spam or advertising')
  await expect(page.getByRole('link', { name: 'flagged by you' })).toBeVisible()
  await signIn(context, story.author)
  await page.reload()
  await expect(page.getByRole('banner')).toContainText(story.author.name)
  await expect(page.getByText(/flagged/)).toHaveCount(0)
  expect(await page.content()).not.toContain(flagger.name)
})

test('who is not signed in goes to the login page', { tag: '@no-script' }, async ({ page }) => {
  const story = await newStory()
  await page.goto(`/flag/${story.id}`)
  await expect(page).toHaveURL(`/login?goto=${encodeURIComponent(`/flag/${story.id}`)}`)
})

async function signInWith(karma: number, context: Parameters<typeof signIn>[0]): Promise<Member> {
  const member = await newMember({ karma })
  await signIn(context, member)
  return member
}

async function flag(page: Page, reason: string): Promise<void> {
  await page.getByLabel(reason).check()
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
}

function flagsBy({ id }: Member): Promise<{ itemId: number; reason: string; note: string }[]> {
  return db().flag.findMany({ where: { userId: id }, select: { itemId: true, reason: true, note: true } })
}
