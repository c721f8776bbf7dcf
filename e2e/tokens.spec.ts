import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { makeToken } from '@/lib/tokens/make'
import { expect, refusalOn, siteAddress, test } from './cast'
import { viewerOf } from './rows'

async function statusFor(token: string, path: string): Promise<number> {
  return (await fetch(`${siteAddress()}/api/forum${path}`, { headers: { authorization: `Bearer ${token}` } })).status
}

async function make(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^What it is for/).fill(name)
  await page.getByRole('button', { name: 'Make a token' }).click()
}

test('somebody makes a token, which is shown once, and revokes it', async ({ memberPage: page, member }) => {
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Tokens', exact: true }).click()
  await page.getByLabel(/^Read:/).uncheck()
  await make(page, 'my bot')
  await expect(refusalOn(page)).toHaveText('Choose what the token is for.')
  await expect(page.getByLabel(/^What it is for/)).toHaveValue('my bot')
  await expect(page.getByLabel(/^Read:/)).not.toBeChecked()
  await page.getByLabel(/^Read:/).check()
  await page.getByLabel(/^How long/).selectOption('never')
  await make(page, 'my bot')
  const made = page.getByRole('status')
  await expect(made).toContainText('shown this once')
  const token = await made.locator('code').innerText()
  expect([await statusFor(token, '/me'), await statusFor(token, '/moderation/queue'), await statusFor('clq_', '/me')]).toEqual([200, 403, 401])

  await made.getByRole('link').click()
  await expect(page.getByRole('listitem')).toContainText('my bot: read; last used within the hour; good until it is revoked')
  expect(await page.content()).not.toContain(token)
  await make(page, 'my bot')
  await expect(refusalOn(page)).toContainText('You have a token of this name.')
  expect(await db().token.count({ where: { userId: member.id } })).toBe(1)
  await page.getByRole('button', { name: 'revoke my bot' }).click()
  await expect(page.getByRole('status')).toContainText('Revoked.')
  await expect(page.getByRole('listitem')).toHaveCount(0)
  expect(await statusFor(token, '/me')).toBe(401)
})

test('a new password ends all tokens', { tag: '@no-script' }, async ({ memberPage: page, member }) => {
  const made = await makeToken(await viewerOf(member), { name: 'x', scopes: ['read'], days: null, form: randomUUID() }, new Date())
  const token = 'token' in made ? made.token : ''
  expect(await statusFor(token, '/me')).toBe(200)
  await page.goto('/settings')
  await page.getByLabel('Present password').fill(member.password)
  await page.getByLabel('New password').fill('another password altogether')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByRole('status')).toContainText('Your password is changed')
  expect(await statusFor(token, '/me')).toBe(401)
})
