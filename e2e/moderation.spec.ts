import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { actAs, decideInQueue, expect, fillIn, postOn, refusalOn, signIn, test } from './cast'
import { newMember, newThread, newWord } from './rows'

test('a member flags, a moderator finds it and removes it with a reason, the author reads why and asks for a review, another restores it, the log shows it all', async ({ page, context }) => {
  test.setTimeout(60_000)
  const secret = newWord('secret')
  const { story, comment } = await newThread(`oak\n  elm`)
  const oak = comment('oak')
  await db().item.update({ where: { id: oak.id }, data: { text: secret, html: `<p>${secret}</p>` } })
  const flagger = await newMember({ karma: 100 })
  await signIn(context, flagger)
  await page.goto(`/flag/${oak.id}`)
  await page.getByLabel('Abuse of a person').check()
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await expect(page.getByRole('link', { name: 'flagged by you' })).toBeVisible()

  const first = await actAs(context, 'moderator')
  await page.goto('/')
  await page.getByRole('link', { name: 'desk' }).click()
  await expect(postOn(page, oak)).toContainText(secret)
  await expect(postOn(page, oak)).toContainText(`${flagger.name}: abuse of a person (weighs 1.0)`)
  await postOn(page, oak).getByRole('button', { name: 'I look at this' }).click()
  await expect(postOn(page, oak).getByRole('button', { name: 'leave it to others' })).toBeVisible()
  const reason = newWord('Rude to a person, ')
  await decideInQueue(page, oak, 'Remove', reason)
  await expect(postOn(page, oak)).toHaveCount(0)

  await context.clearCookies()
  for (const address of [`/item/${story.id}`, `/item/${oak.id}`, '/newcomments', `/user/${oak.author.name}/comments`]) {
    await page.goto(address)
    expect(await page.content(), address).not.toContain(secret)
  }
  await page.goto(`/item/${story.id}`)
  await expect(postOn(page, oak)).toContainText(`[removed: ${reason}]`)
  await expect(postOn(page, comment('elm'))).toContainText('elm')
  await postOn(page, oak).getByRole('link', { name: 'removed' }).first().click()
  await expect(page.getByRole('main')).toContainText(`${first.name} removed a comment on “${story.title}”`)
  await expect(page.getByRole('main')).toContainText(reason)

  await signIn(context, oak.author)
  await page.goto(`/item/${oak.id}`)
  await expect(page.getByText(secret)).toBeVisible()
  await expect(page.getByText('A moderator removed this, and others do not see it')).toBeVisible()
  await expect(page.getByText(reason)).toBeVisible()

  await page.getByRole('link', { name: 'ask for a review' }).click()
  await page.getByRole('textbox').fill('It quotes the other one.')
  await page.getByRole('button', { name: 'Ask for a review' }).click()
  await expect(page).toHaveURL('/inbox')

  const second = await actAs(context, 'moderator')
  await page.goto('/moderation?which=review')
  await expect(postOn(page, oak)).toContainText('It quotes the other one.')
  await decideInQueue(page, oak, 'Restore', 'Rude, but to the point.')
  await expect(postOn(page, oak)).toHaveCount(0)
  await signIn(context, oak.author)
  await page.goto('/inbox')
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Rude, but to the point.')
  await context.clearCookies()
  await page.goto(`/item/${story.id}`)
  await expect(postOn(page, oak)).toContainText(secret)
  await page.getByRole('link', { name: 'Moderation log' }).click()
  const entries = page.getByRole('main').getByRole('listitem')
  await expect(entries.filter({ hasText: `${second.name} restored` })).toContainText('Rude, but to the point.')
  await expect(entries.filter({ hasText: `${first.name} removed` }).getByRole('link', { name: 'undone since' })).toBeVisible()
})

test('a decision needs a reason and an act, and comes after no other', async ({ page, context }) => {
  const { comment } = await newThread('oak')
  await actAs(context, 'moderator')
  await page.goto(`/moderate/${comment('oak').id}`)
  await fillIn(page, { Reason: 'Because.' })
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(refusalOn(page)).toHaveText('Choose what to do.')
  await expect(page.getByLabel(/^Reason/)).toHaveValue('Because.')
  await decide(page, 'Kill it', ' ')
  await expect(refusalOn(page)).toHaveText('Give the reason: everybody can read it in the log.')
  const other = await newMember()
  await db().moderationEntry.create({ data: { act: 'lock', actorId: other.id, itemId: comment('oak').id, storyId: comment('oak').storyId, reason: 'Earlier.' } })
  await decide(page, 'Kill it', 'Mine.')
  await expect(refusalOn(page)).toContainText(`Another decision came first, by ${other.name}: Earlier.`)
})

test('a locked thread can be read and says so; a moderator opens it again', async ({ page, context }) => {
  const { story } = await newThread('oak')
  const moderator = await actAs(context, 'moderator')
  await page.goto(`/item/${story.id}`)
  await page.getByRole('main').getByRole('link', { name: 'moderate' }).first().click()
  await decide(page, 'Lock the thread', 'It went round in circles.')
  await expect(page).toHaveURL(`/item/${story.id}`)
  await signIn(context, await newMember())
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('A moderator locked this thread').first()).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'reply' })).toHaveCount(0)
  await signIn(context, moderator)
  await page.goto(`/moderate/${story.id}`)
  await decide(page, 'Unlock the thread', 'A day has passed.')
  await expect(page).toHaveURL(`/item/${story.id}`)
  await signIn(context, await newMember())
  await page.goto(`/item/${story.id}`)
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toBeVisible()
})

test('the desk is for moderators alone', { tag: '@no-script' }, async ({ page, context, member }) => {
  const { comment } = await newThread('oak')
  for (const address of ['/moderation', '/moderation/gone', `/moderate/${comment('oak').id}`]) {
    await page.goto(address)
    await expect(page).toHaveURL(`/login?goto=${encodeURIComponent(address)}`)
  }
  await signIn(context, member)
  for (const address of ['/moderation', '/moderation/gone', `/moderate/${comment('oak').id}`]) expect((await page.goto(address))?.status()).toBe(404)
  await page.goto(`/item/${comment('oak').id}`)
  await expect(page.getByRole('link', { name: /^(moderate|desk)$/ })).toHaveCount(0)
})

async function decide(page: Page, act: string, reason: string): Promise<void> {
  await page.getByLabel(new RegExp(`^${act}:`)).check()
  await fillIn(page, { Reason: reason })
  await page.getByRole('button', { name: 'Decide' }).click()
}
