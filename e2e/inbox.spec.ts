import type { BrowserContext, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { expect, fillIn, postOn, refusalOn, signIn, test } from './cast'
import { newMember, newThread, newWord, type Member } from './rows'

test('an author reads why a post was removed and asks for a review; the answer of a second moderator comes back', async ({ page, context }) => {
  test.setTimeout(60_000)
  const words = newWord('My own words ')
  const { story, comment } = await newThread(`oak ${words}`)
  const oak = comment('oak')
  const first = await actAs(context, 'moderator')
  await decide(page, oak.id, 'Remove it', 'Rude to a person.')

  await signIn(context, oak.author)
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'inbox (1)' }).click()
  const notices = page.getByRole('main').getByRole('listitem')
  await expect(notices).toHaveCount(1)
  await expect(notices).toContainText(`${first.name} removed your comment on ${story.title}`)
  await expect(notices).toContainText('Rude to a person.')
  await expect(notices).toContainText(words)
  await notices.getByRole('link', { name: 'ask for a review' }).click()
  await page.getByRole('textbox').fill('   ')
  await page.getByRole('button', { name: 'Ask for a review' }).click()
  await expect(refusalOn(page)).toHaveText('Say why the decision is wrong: another moderator reads it.')
  await page.getByRole('textbox').fill('It quotes the other one.')
  await page.getByRole('button', { name: 'Ask for a review' }).click()
  await expect(page).toHaveURL('/inbox')
  await expect(notices).toContainText('It quotes the other one.')
  await expect(notices).toContainText('Nobody answered yet.')
  await expect(page.getByRole('banner').getByRole('link', { name: 'inbox', exact: true })).toBeVisible()
  await page.goto(`/item/${oak.id}`)
  await page.getByRole('link', { name: 'ask for a review' }).click()
  await expect(page.getByText('You asked for a review of this decision already')).toBeVisible()

  await actAs(context, 'moderator')
  await page.goto(`/moderate/${oak.id}`)
  await expect(page.getByRole('main')).toContainText(`${oak.author.name} asks for a review`)
  await expect(page.getByRole('main')).toContainText('It quotes the other one.')
  await expect(page.getByRole('main')).toContainText(`decision by ${first.name}: Rude to a person.`)
  await decide(page, oak.id, 'The decision stands', 'I looked at it again.')

  await signIn(context, oak.author)
  await page.goto('/inbox')
  await expect(notices.first()).toContainText('looked again at, and upheld the decision about, your comment')
  await expect(notices.first()).toContainText('I looked at it again.')
  await expect(notices.first()).toContainText('It quotes the other one.')
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'inbox', exact: true })).toBeVisible()
  await page.goto(`/item/${oak.id}`)
  await expect(page.getByText('A moderator removed this, and others do not see it')).toBeVisible()
  await expect(postOn(page, oak)).toContainText(words)
})

test('a person and the moderators write to each other, and two moderators do not answer differently', async ({ page, context, member }) => {
  test.setTimeout(60_000)
  await signIn(context, member)
  await page.goto('/inbox')
  await fillIn(page, { 'Message to the moderators': 'May I post *my own* links?' })
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page).toHaveURL('/inbox/mail')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText(/^You.*May I post my own links\?$/)

  const moderator = await actAs(context, 'moderator')
  await page.goto(`/user/${member.name}`)
  await page.getByRole('link', { name: 'write as the moderators' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toContainText('May I post my own links?')
  await fillIn(page, { [`Message to ${member.name}`]: 'Yes, do.' })
  const other = await newMember()
  await answerMeanwhile(member, other, 'No, not many.')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(refusalOn(page)).toContainText('Something was said meanwhile')
  await expect(page.getByRole('region', { name: 'Said meanwhile' })).toContainText(`${other.name} wrote:`)
  await expect(page.getByRole('region', { name: 'Said meanwhile' })).toContainText('No, not many.')
  await expect(page.getByLabel(`Message to ${member.name}`)).toHaveValue('Yes, do.')
  await fillIn(page, { [`Message to ${member.name}`]: 'A few are fine.' })
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page).toHaveURL(`/moderation/mail/${member.name}`)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3)
  await page.getByRole('link', { name: 'Mail', exact: true }).click()
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: member.name })).toContainText('A few are fine.')

  await signIn(context, member)
  await page.goto('/inbox')
  const [latest] = await page.getByRole('main').getByRole('listitem').all()
  if (!latest) throw new Error('The inbox is empty.')
  await expect(latest).toContainText(`${moderator.name}, for the moderators, wrote to you:`)
  await expect(latest).toContainText('A few are fine.')
  await signIn(context, await newMember())
  for (const address of ['/moderation/mail', `/moderation/mail/${member.name}`]) expect((await page.goto(address))?.status()).toBe(404)
  await page.goto('/inbox/mail')
  await expect(page.getByText('You have not written to each other yet.')).toBeVisible()
})

async function answerMeanwhile({ id: personId }: Member, { id: authorId }: Member, text: string): Promise<void> {
  const { id: lastMessageId } = await db().message.create({ data: { personId, authorId, text, html: `<p>${text}</p>` } })
  await db().conversation.update({ where: { personId }, data: { lastMessageId, waiting: false } })
  await db().notice.create({ data: { userId: personId, messageId: lastMessageId } })
}

async function actAs(context: BrowserContext, role: 'moderator' | 'admin'): Promise<Member> {
  const member = await newMember()
  await db().user.update({ where: { id: member.id }, data: { role } })
  await signIn(context, member)
  return member
}

async function decide(page: Page, id: number, act: string, reason: string): Promise<void> {
  await page.goto(`/moderate/${id}`)
  await page.getByLabel(new RegExp(`^${act}:`)).check()
  await fillIn(page, { Reason: reason })
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page).toHaveURL(`/item/${id}`)
}
