import type { BrowserContext, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { arrowOf, expect, fillIn, postOn, refusalOn, signIn, test } from './cast'
import { newMember, newStory, newThread, newWord, type Member } from './rows'

test('a duplicate is merged into another story, readers find its comments and votes there, and it is separated again', { tag: '@script' }, async ({ page, context }) => {
  const { story: a, comment } = await newThread(`oak\n  elm`, { story: { url: 'https://example.org/one' } })
  const b = await newStory({ url: 'https://example.org/two' })
  await actAs(context, 'moderator')
  await useTool(page, a.id, 'Merge into another story', { 'Number or address': 'this one' })
  await expect(refusalOn(page)).toContainText('Give the number or the address')
  await expect(page.getByLabel(/^Number or address/)).toHaveValue('this one')
  await useTool(page, a.id, 'Merge into another story', { 'Number or address': `http://forum.example/item/${b.id}` })
  await expect(page).toHaveURL(`/item/${a.id}`)

  await signIn(context, await newMember())
  await page.goto('/newest')
  await expect(postOn(page, a).getByRole('link', { name: '[dupe]' })).toHaveAttribute('href', `/item/${b.id}`)
  await postOn(page, a).getByRole('button', { name: 'upvote' }).click()
  await expect.poll(async () => (await db().item.findUniqueOrThrow({ where: { id: b.id } })).score).toBe(3)
  await page.goto(`/item/${a.id}`)
  await expect(page.getByText('A moderator merged this into another story').first()).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(arrowOf(page, a)).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: '[dupe]' }).click()
  await expect(page).toHaveURL(`/item/${b.id}`)
  await expect(page.getByRole('main')).toContainText('3 points')
  await expect(postOn(page, comment('oak'))).toContainText(`from ${a.title}`)
  await expect(postOn(page, comment('elm'))).toContainText('elm')

  await actAs(context, 'moderator')
  await useTool(page, a.id, 'Separate it again')
  await expect(page).toHaveURL(`/item/${a.id}`)
  await expect(postOn(page, comment('oak'))).toContainText('oak')
  await page.goto(`/item/${b.id}`)
  await expect(postOn(page, comment('oak'))).toHaveCount(0)
  await page.goto('/moderation/log')
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: `merged the story “${a.title}” as a duplicate` })).toBeVisible()
})

test('a title is edited in the open, and its story pinned to the front page', { tag: '@no-script' }, async ({ page, context }) => {
  const old = newWord('Shouting ')
  const story = await newStory({ title: old, url: 'https://example.org/shouting', hoursAgo: 300 })
  await actAs(context, 'moderator')
  const title = newWord('Plainly ')
  await useTool(page, story.id, 'Edit title or address', { Title: title })
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await useTool(page, story.id, 'Pin it')
  await expect(page).toHaveURL(`/item/${story.id}`)
  await context.clearCookies()
  await page.goto('/')
  await expect(postOn(page, story)).toContainText('1.')
  await expect(postOn(page, story)).toContainText(title)
  await expect(postOn(page, story)).toContainText('pinned')
  await postOn(page, story).getByRole('link', { name: 'title edited' }).click()
  await expect(page.getByRole('main')).toContainText(`edited the title of the story “${title}”`)
  expect(await page.content()).not.toContain(old)
})

test('a branch is moved to a thread of its own, and an admin purges a post for good', { tag: '@script' }, async ({ page, context }) => {
  const { story, comment } = await newThread(`oak\n  elm`)
  await actAs(context, 'admin')
  const title = newWord('About ')
  await useTool(page, comment('oak').id, 'Move to a thread of its own', { 'Title of the new': title })
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('elm')
  await page.goto(`/item/${story.id}`)
  await expect(postOn(page, comment('oak'))).toHaveCount(0)
  await page.goto(`/moderate/${comment('oak').id}`)
  await expect(page.getByText('to a thread of its own')).toBeVisible()

  await page.getByLabel(/^Purge it:/).check()
  await fillIn(page, { Reason: 'A court ordered it.', 'The post’s number': '1' })
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(refusalOn(page)).toContainText(`type the number of the post, ${comment('oak').id}`)
  await fillIn(page, { 'The post’s number': String(comment('oak').id) })
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page).toHaveURL(`/item/${comment('oak').id}`)
  await expect(page.getByRole('main')).toContainText('[purged]')
  await expect(postOn(page, comment('elm'))).toContainText('elm')
})

async function actAs(context: BrowserContext, role: 'moderator' | 'admin'): Promise<Member> {
  const member = await newMember()
  await db().user.update({ where: { id: member.id }, data: { role } })
  await signIn(context, member)
  return member
}

/** Chooses what is to be done to a thread, fills in what that needs, and gives a reason. */
async function useTool(page: Page, id: number, act: string, fields: Record<string, string> = {}): Promise<void> {
  await page.goto(`/moderate/${id}`)
  await page.getByText('Thread tools').click()
  await page.getByLabel(new RegExp(`^${act}:`)).check()
  await fillIn(page, { ...fields, Reason: 'It is better so.' })
  await page.getByRole('button', { name: 'Decide' }).click()
}
