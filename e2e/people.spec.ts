import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { actAs, enterAs, expect, expectSignedInAs, fillIn, linkOver, postOn, refusalOn, signIn, test } from './cast'
import { newComment, newMember, newThread, newWord } from './rows'

test('a moderator bans an author with an open page and removes their posts; they keep their words, read on, and are let back in', async ({ page, context, browser }) => {
  test.slow()
  const { story, comment } = await newThread('oak\n  elm', { by: { elm: await newMember() } })
  const author = comment('oak').author
  await signIn(context, author)
  await page.goto(`/item/${story.id}`)
  await page.getByRole('textbox', { name: 'Add comment' }).fill('My last words.')

  const desk = await browser.newContext()
  const moderator = await actAs(desk, 'moderator')
  const board = await desk.newPage()
  await board.goto(`/user/${author.name}`)
  await board.getByRole('link', { name: 'record' }).click()
  await expect(board).toHaveURL(`/moderation/people/${author.name}`)
  await expect(postOn(board, comment('oak'))).toContainText('oak')
  const [reason, wordsThere] = [newWord('Advertising '), newWord('Nonsense ')]
  await board.getByLabel('A ban lasts').selectOption('for good')
  await board.getByLabel('With a ban, their posts').selectOption('are all removed')
  await board.getByLabel('Reason where such posts stood').fill(wordsThere)
  await decide(board, 'Ban', reason)
  await expect(board.getByRole('main')).toContainText(`for good: why; 1 post removed with it`)
  await expect(board.getByRole('main')).toContainText(`${moderator.name} banned ${author.name} for good`)

  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(refusalOn(page)).toContainText('You are not logged in.')
  await enterAs(page, author, 'Add comment')
  await expect(refusalOn(page)).toContainText(/^You are banned for good: \/moderation\/log\/\d+ says why\. You can read, and write to the moderators at \/inbox\.$/)
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toHaveValue('My last words.')
  await page.goto(`/item/${story.id}`)
  await expectSignedInAs(page, author.name)
  await expect(page.getByRole('banner').getByRole('link', { name: 'banned' })).toHaveAttribute('href', '/inbox')
  await expect(postOn(page, comment('oak'))).toContainText('others do not see this: a moderator removed it')
  await expect(postOn(page, comment('elm'))).toContainText('elm')
  await page.goto(`/item/${comment('oak').id}`)
  await expect(page.getByText(/^A moderator removed this/)).toContainText(wordsThere)
  await page.goto(`/user/${author.name}`)
  await page.getByRole('main').getByRole('link', { name: 'the log says why' }).click()
  await expect(page.getByRole('main')).toContainText(reason)
  await page.goto('/settings')
  await page.getByLabel('Show me dead posts').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')

  await decide(board, 'Let back in', 'They were right.')
  await expect(board.getByRole('main')).toContainText(`${moderator.name} let ${author.name} back in`)
  await desk.close()
  await page.goto(`/item/${story.id}`)
  await expect(linkOver(page, comment('oak'), author.name)).toBeVisible()
  await page.getByRole('textbox', { name: 'Add comment' }).fill('My next words.')
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(page.locator('.thread').getByText('My next words.')).toBeVisible()
})

test('who is silenced reads so, votes and does not post; a refusal leaves what a moderator typed', async ({ page, context }) => {
  test.slow()
  const member = await newMember()
  const { story, comment } = await newThread('oak')
  const moderator = await actAs(context, 'moderator')
  await page.goto(`/moderation/people/${member.name}`)
  for (const words of [' ', 'Sells clocks.\nTwice.']) {
    await fillIn(page, { Note: words })
    await page.getByRole('button', { name: 'Add the note' }).click()
    if (words === ' ') await expect(refusalOn(page).filter({ visible: true })).toHaveText('Write the note first.')
  }
  await expect(page.getByRole('listitem').filter({ hasText: 'Sells clocks.' })).toContainText(moderator.name)
  await page.getByLabel('A silence lasts').selectOption('3 days')
  await db().moderationEntry.create({ data: { act: 'warn', actorId: moderator.id, userId: member.id, reason: 'Earlier.' } })
  await decide(page, 'Silence', 'Rude.')
  await expect(refusalOn(page).filter({ visible: true })).toContainText(`Another decision came first, by ${moderator.name}: Earlier.`)
  await expect(page.getByLabel('A silence lasts')).toHaveValue('3')
  await expect(page.getByLabel('Reason, for everybody')).toHaveValue('Rude.')
  await page.goto(`/moderation/people/${member.name}`)
  await page.getByLabel('A silence lasts').selectOption('3 days')
  await decide(page, 'Silence', 'Rude.')
  await expect(page.getByRole('definition').filter({ hasText: /^until .*: why$/ })).toBeVisible()
  await decide(page, 'Withdraw the warning', 'It was a misunderstanding.')
  await expect(page.getByRole('main')).toContainText(`withdrew a warning of ${member.name}`)

  await signIn(context, member)
  await page.goto(`/item/${story.id}`)
  await expect(page.getByRole('banner').getByRole('link', { name: 'silenced' })).toBeVisible()
  await page.locator(`button[name="up"][value="${comment('oak').id}"]`).click()
  await expect(page.getByRole('button', { name: 'unvote' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Add comment' }).fill('Words.')
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(refusalOn(page).first()).toContainText(/^You may not post until .* You can read and vote, and write to the moderators at \/inbox\.$/)
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toHaveValue('Words.')
  expect((await page.goto(`/moderation/people/${member.name}`))?.status()).toBe(404)
})

test('a sign-in is remembered, and its neighbours are shown to admins alone', async ({ page, context }) => {
  const [member, other] = [await newMember(), await newMember()]
  for (const each of [member, other]) {
    await page.goto('/login')
    await enterAs(page, each)
    await expectSignedInAs(page, each.name)
    await context.clearCookies({ name: /session-token$/ })
  }
  expect(await db().sighting.count({ where: { userId: member.id } })).toBe(1)
  await newComment({ on: (await newThread('oak')).story, by: member, text: 'Here.' })
  await actAs(context, 'moderator')
  await page.goto(`/moderation/people/${member.name}`)
  await expect(page.getByRole('main')).toContainText('Here.')
  await expect(page.getByRole('main')).not.toContainText(other.name)
  await actAs(context, 'admin')
  await page.goto(`/moderation/people/${member.name}`)
  await expect(page.getByRole('definition').filter({ hasText: other.name })).toContainText(`${other.name}: browser`)
})

async function decide(page: Page, measure: string, reason: string): Promise<void> {
  await page.getByLabel(new RegExp(`^${measure}:`)).check()
  await fillIn(page, { 'Reason, for everybody': reason })
  await page.getByRole('button', { name: 'Decide' }).click()
}
