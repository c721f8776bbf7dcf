import type { Page } from '@playwright/test'
import { mailTo, type ReceivedMail } from '@/lib/testing/mail-server'
import { expect, fillIn, signIn, siteAddress, test } from './cast'
import { newStory, newWord, tellingComment } from './rows'

const newAddress = (name: string) => `${name}-${newWord('')}@example.net`

/** Waits until so many mails have come to an address. */
async function mails(address: string, count: number): Promise<ReceivedMail[]> {
  const read = () => mailTo(process.env.MAIL_FOLDER ?? '', address)
  await expect.poll(() => read().length, { timeout: 25_000 }).toBe(count)
  return read()
}

function linkIn({ text }: ReceivedMail | { text: string }, page: string): string {
  return new RegExp(`https?://[^/]+(/email/${page}\\?key=[\\w.-]+)`).exec(text)?.[1] ?? 'none'
}

async function chooseMail(page: Page, address: string): Promise<void> {
  await page.goto('/settings/notices')
  await fillIn(page, { 'Mail address': address })
  await page.getByLabel('How often').selectOption({ label: 'Soon after it happens' })
  await page.locator('#mail').getByRole('button').click()
}

test('mail comes to an address that was confirmed, and ends by its link or its header', async ({ page, context, member, request }) => {
  test.setTimeout(90_000)
  await signIn(context, member)
  const address = newAddress('reader')
  await chooseMail(page, address)
  await expect(page.getByText('A link is on its way')).toBeVisible()
  await expect(page.getByText(`${address} is not confirmed yet`)).toBeVisible()
  const [asked] = await mails(address, 1)
  await page.goto(linkIn(asked ?? { text: '' }, 'confirm'))
  await page.getByRole('button', { name: 'Confirm the address' }).click()
  await expect(page).toHaveURL('/settings/notices?done=saved')
  await expect(page.getByText('is not confirmed yet')).toBeHidden()

  const words = newWord('words ')
  await tellingComment({ on: await newStory({ by: member }), text: words })
  const [, told] = await mails(address, 2)
  if (!told) throw new Error('There is no second mail.')
  expect(told.text).toContain(words)
  expect(told.text).toContain(`:${new URL(siteAddress()).port}/item/`)
  await context.clearCookies()
  await page.goto(linkIn(told, 'leave'))
  await expect(page.getByRole('button', { name: 'No more mail' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'No more mail' }).click()
  await expect(page.getByText(`No more mail comes for ${member.name}.`)).toBeVisible()

  await signIn(context, member)
  await chooseMail(page, address)
  await expect(page.getByText('Saved.')).toBeVisible()
  const [, oneClick = ''] = /^<https?:\/\/[^/]+([^>]+)>$/.exec(told.headers['list-unsubscribe'] ?? '') ?? []
  expect((await request.post(oneClick, { form: { something: 'else' } })).status()).toBe(400)
  expect((await request.post(`${oneClick}x`, { form: { 'List-Unsubscribe': 'One-Click' } })).status()).toBe(404)
  await page.goto('/settings/notices')
  await expect(page.getByLabel('How often')).toHaveValue('at_once')
  expect((await request.post(oneClick, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 })).status()).toBe(200)
  await page.goto('/settings/notices')
  await expect(page.getByLabel('How often')).toHaveValue('off')
})

test('who gave an address that takes no mail reads why in the inbox', { tag: '@no-script' }, async ({ page, context, member }) => {
  test.setTimeout(60_000)
  await signIn(context, member)
  await chooseMail(page, newAddress('unknown'))
  await expect(async () => {
    await page.goto('/inbox')
    await expect(page.getByText('5.1.1 No such user here')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 25_000 })
  await page.getByRole('link', { name: 'Set it right' }).click()
  await expect(page.getByRole('button', { name: 'Save, and send a new link' })).toBeVisible()
})
