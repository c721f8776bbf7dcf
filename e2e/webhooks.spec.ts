import { Webhook } from 'standardwebhooks'
import { db } from '@/lib/db'
import { sentTo } from '@/lib/testing/web-server'
import { actAs, expect, fillIn, refusalOn, signIn, test } from './cast'
import { newComment, newMember, newStory, newWord } from './rows'

const { WEB_URL = '', WEB_FOLDER = '' } = process.env

test('an admin makes a hook, which is told, tried, paused, renewed and deleted', async ({ page, context }) => {
  test.setTimeout(90_000)
  await actAs(context, 'admin')
  const path = `/${newWord('hook')}`
  await page.goto('/moderation')
  await page.getByRole('link', { name: 'webhooks' }).click()
  await fillIn(page, { Address: 'https://example.org:22/' })
  await page.getByRole('button', { name: 'Make the hook' }).click()
  await expect(refusalOn(page)).toHaveText('Choose at least one thing it is told of.')
  await page.getByLabel(/^New comments/).check()
  await page.getByRole('button', { name: 'Make the hook' }).click()
  await expect(refusalOn(page)).toHaveText('Only the usual ports can be asked: leave the number out of the address.')
  await expect(page.getByLabel(/^New comments/)).toBeChecked()
  await fillIn(page, { Address: WEB_URL + path })
  await page.getByRole('button', { name: 'Make the hook' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WEB_URL + path)

  // Other tests write comments, too.
  const words = newWord('words-')
  const comment = await newComment({ on: await newStory(), text: words })
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText('A test is on its way.')).toBeVisible()
  for (const row of [`delivered: comment ${comment.id} `, 'delivered: test ']) {
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('listitem').filter({ hasText: row })).toContainText('answered 204, 1 attempt', { timeout: 500 })
    }).toPass({ timeout: 25_000 })
  }
  await page.getByText('The secret it is signed with').click()
  const secret = (await page.getByText(/^whsec_/).textContent()) ?? ''
  const told = sentTo(WEB_FOLDER, path).map(({ body, headers }) => new Webhook(secret).verify(body, headers) as { type: string; data: { id?: number; html?: string } })
  expect(told.find(({ data }) => data.id === comment.id)).toMatchObject({ type: 'comment.created', data: { html: expect.stringContaining(words) } })
  expect(told.map(({ type }) => type)).toContain('webhook.test')

  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('It is told of nothing more until you resume it.')).toBeVisible()
  await page.getByRole('button', { name: 'Renew the secret' }).click()
  await expect(page.getByText('The secret is another now.')).toBeVisible()
  await expect(page.getByText(/^whsec_/)).not.toHaveText(secret)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(refusalOn(page).filter({ hasText: 'Tick the box' })).toBeVisible()
  await page.getByLabel(/^Delete this hook/).check()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(page).toHaveURL('/moderation/webhooks')
  await expect(page.getByText(WEB_URL + path)).toHaveCount(0)
})

test('nobody but admins finds hooks', { tag: '@no-script' }, async ({ page, context }) => {
  const admin = await newMember()
  const { id } = await db().webhook.create({ data: { url: `https://${newWord('hook')}.example/`, events: ['flag'], madeById: admin.id, createdAt: new Date(), pausedAt: new Date() } })
  const addresses = ['/moderation/webhooks', `/moderation/webhooks/${id}`]
  await signIn(context, await newMember())
  for (const address of addresses) expect((await page.goto(address))?.status()).toBe(404)
  await actAs(context, 'moderator')
  for (const address of addresses) expect((await page.goto(address))?.status()).toBe(404)
  await page.goto('/moderation')
  await expect(page.getByRole('link', { name: 'webhooks' })).toHaveCount(0)
  await db().webhook.delete({ where: { id } })
})
