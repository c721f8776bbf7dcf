import type { Locator, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { expect, signIn, test } from './cast'
import { newMember, newStory, newWord, tellingComment, type Member, type Post } from './rows'

/** Somebody replies elsewhere. */
const reply = (by: Member, on: Post, text: string) => tellingComment({ by, on, text })

const noticesOn = (page: Page): Locator => page.getByRole('main').locator('ol.log > li')
const inboxLink = (page: Page, count: number) => page.getByRole('banner').getByRole('link', { name: count > 0 ? `inbox (${count})` : 'inbox', exact: true })

test('answers, mentions and what one follows stand in the inbox, are read one by one, all at once or by reading the thread', async ({ page, context, member }) => {
  const [other, followed] = [await newMember(), await newMember()]
  const [own, elsewhere] = [await newStory({ by: member }), await newStory()]
  await signIn(context, member)
  await page.goto(`/user/${followed.name}`)
  await page.getByRole('button', { name: 'follow', exact: true }).click()
  await expect(page.getByRole('button', { name: 'un-follow' })).toBeVisible()
  await page.goto(`/item/${elsewhere.id}`)
  await page.getByRole('button', { name: 'follow', exact: true }).click()
  await expect.poll(() => db().followed.count({ where: { userId: member.id } })).toBe(2)
  const words = newWord('words ')
  const answer = await reply(other, own, `*${words}*`)
  await reply(other, await newStory(), `What do you think, @${member.name}? And \`@${followed.name}\`?`)
  await reply(other, elsewhere, 'In the thread.')
  await reply(followed, await newStory(), 'By the person.')

  await page.goto('/inbox')
  await expect(inboxLink(page, 4)).toBeVisible()
  await expect(noticesOn(page)).toContainText([`${followed.name} commented on`, `${other.name} commented on a thread you follow, ${elsewhere.title}`, `${other.name} mentioned you on`, `${other.name} replied to you on ${own.title}`])
  await expect(noticesOn(page).last().locator('em')).toHaveText(words)
  await page.getByRole('link', { name: 'mentions' }).click()
  await expect(noticesOn(page)).toHaveCount(1)
  await noticesOn(page).getByRole('button', { name: 'mark as read' }).click()
  await expect(inboxLink(page, 3)).toBeVisible()
  await expect(page).toHaveURL('/inbox?only=mentions')
  await page.getByRole('link', { name: 'unread' }).click()
  await expect(noticesOn(page)).toHaveCount(3)

  await noticesOn(page).last().getByRole('link', { name: 'reply' }).click()
  await page.getByRole('textbox').fill('Thank you.')
  await page.getByRole('button', { name: 'Reply' }).click()
  await expect(page).toHaveURL(new RegExp(`/item/${own.id}#`))
  await page.goto(`/item/${elsewhere.id}`)
  await page.goto('/inbox?only=unread')
  await expect(inboxLink(page, 1)).toBeVisible()
  await expect(noticesOn(page)).toContainText([`${followed.name} commented on`])
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(page.getByText('Nothing of the kind here.')).toBeVisible()
  await expect(inboxLink(page, 0)).toBeVisible()
  await page.goto('/inbox?only=replies')
  await expect(noticesOn(page).locator(`a[href="/item/${own.id}#${answer.id}"]`)).toBeVisible()
})

test('a thread is muted from the inbox or from its page, and heard again', async ({ page, context, member }) => {
  const other = await newMember()
  const own = await newStory({ by: member })
  await reply(other, own, 'First')
  await signIn(context, member)
  await page.goto('/inbox')
  await noticesOn(page).getByRole('button', { name: 'mute thread' }).click()
  await expect(page.getByText('Nobody has answered, mentioned or written to you yet.')).toBeVisible()
  await expect(inboxLink(page, 0)).toBeVisible()
  await reply(other, own, 'While it is muted')
  await page.goto('/settings/filters')
  await page.getByRole('button', { name: `un-mute ${own.title}` }).click()
  await expect(page.getByRole('button', { name: `un-mute ${own.title}` })).toBeHidden()
  await page.goto('/inbox')
  await expect(noticesOn(page)).toHaveText([/First/])
  await page.goto(`/item/${own.id}`)
  await page.getByRole('button', { name: 'mute', exact: true }).click()
  await expect(page.getByRole('button', { name: 'un-mute', exact: true })).toBeVisible()
  // With scripts the button shows it before the server has answered.
  await expect.poll(() => db().mutedThread.count({ where: { userId: member.id } })).toBe(1)
  await reply(other, own, 'Unheard')
  await page.goto('/inbox')
  await expect(noticesOn(page)).toHaveCount(0)
})

test('one chooses what one is told of', async ({ page, context, member }) => {
  await signIn(context, member)
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Which posts your inbox tells you of' }).click()
  await page.getByLabel('Replies to what I posted').uncheck()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByLabel('Replies to what I posted')).not.toBeChecked()
  await expect(page.getByLabel('Posts that mention me')).toBeChecked()
  await reply(await newMember(), await newStory({ by: member }), 'Unwanted')
  await page.goto('/inbox')
  await expect(noticesOn(page)).toHaveCount(0)
})
