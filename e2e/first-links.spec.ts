import { decideInQueue, enterAs, expect, expectSignedInAs, fillIn, postOn } from './cast'
import { adminOf, test } from './shell'

test('where the admin switched it on, the first link of somebody new waits for a moderator', { tag: '@script' }, async ({ shell, page, context }) => {
  test.setTimeout(120_000)
  const title = 'A first link'
  const site = shell.begin(['start'], { HOLD_FIRST_LINKS: '1' })
  const url = await site.ready
  await page.goto(`${url}/signup`)
  await enterAs(page, { name: 'newcomer', password: 'correct horse battery' }, 'Make the account')
  await expectSignedInAs(page, 'newcomer')
  await page.goto(`${url}/submit`)
  await fillIn(page, { Title: title, Address: 'https://example.com/first' })
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('Others do not see this: links in a first post are held back')).toBeVisible()
  const story = { id: Number(page.url().split('/').at(-1)) }
  await context.clearCookies()
  await page.goto(`${url}/newest`)
  expect(await page.content()).not.toContain(title)
  await page.goto(`${url}/login`)
  await enterAs(page, adminOf(site))
  await expectSignedInAs(page, adminOf(site).name)
  await page.goto(`${url}/moderation`)
  await decideInQueue(page, story, 'Revive', 'Welcome.')
  await expect(postOn(page, story)).toHaveCount(0)
  await context.clearCookies()
  await page.goto(`${url}/newest`)
  await expect(postOn(page, story)).toContainText(title)
  site.send('SIGINT')
  expect(await site.ended).toBe(0)
})
