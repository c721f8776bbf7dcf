import { endSessionsOf, enterAs, expect, expectSignedInAs, fillIn, refusalOn, signIn, test } from './cast'
import { newMember, newThread } from './rows'

test('what one says about oneself is saved, and dead posts are shown when one wants them', async ({ memberPage: page, member }) => {
  const { story, comment } = await newThread('oak', { state: { oak: 'dead' } })
  await page.goto('/settings')
  await page.getByLabel('About you').fill('I keep *bees*.')
  await page.getByLabel('Show me dead posts').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await expect(page.getByLabel('Show me dead posts')).toBeChecked()
  await page.goto(`/user/${member.name}`)
  await expect(page.getByRole('emphasis')).toHaveText('bees')
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText(comment('oak').text, { exact: true })).toBeVisible()
})

test('a new password takes the place of the old one, and ends the other sessions', async ({ memberPage: page, member, browser, javaScriptEnabled }) => {
  const elsewhere = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await signIn(elsewhere.context(), member)
  await page.goto('/settings')
  await expect(page.locator('form:has([name=newPassword]) [autocomplete=username]')).toHaveValue(member.name)
  await page.getByLabel('Present password').fill('not the password')
  await page.getByLabel('New password').fill('a newer password')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(refusalOn(page)).toContainText('not your present password')
  await page.getByLabel('Present password').fill(member.password)
  await page.getByLabel('New password').fill('a newer password')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByRole('status')).toContainText('Your password is changed')
  await expectSignedInAs(page, member.name)
  await elsewhere.goto('/')
  await expect(elsewhere.getByRole('link', { name: 'log in' })).toBeVisible()
  await elsewhere.goto('/login')
  await enterAs(elsewhere, { name: member.name, password: 'a newer password' })
  await expectSignedInAs(elsewhere, member.name)
  await elsewhere.context().close()
})

test('who was logged out while changing the password is not offered an empty profile to save', { tag: '@no-script' }, async ({ memberPage: page, member }) => {
  await page.goto('/settings')
  await endSessionsOf(member)
  await fillIn(page, { 'Present password': member.password, 'New password': 'a newer password' })
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(refusalOn(page)).toContainText('You are not logged in.')
  await expect(page.getByLabel('About you')).toHaveCount(0)
  await fillIn(page, { 'Present password': member.password, 'New password': 'a newer password' })
  await enterAs(page, member, 'Change the password')
  await expect(page.getByRole('status')).toContainText('Your password is changed')
  await expect(page.getByLabel('About you')).toBeVisible()
})

test('one logs out everywhere at once', async ({ memberPage: page, member, browser }) => {
  const elsewhere = await browser.newContext()
  await signIn(elsewhere, member)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Log out everywhere' }).click()
  await expect(page.getByRole('link', { name: 'log in' })).toBeVisible()
  const other = await elsewhere.newPage()
  await other.goto('/settings')
  await expect(other).toHaveURL('/login?goto=%2Fsettings')
  await elsewhere.close()
})

test('the lists of what one voted up and hid are one’s own alone', async ({ memberPage: page, member, browser }) => {
  const { story, comment } = await newThread('oak')
  const marks = { up: page.getByRole('button', { name: 'upvote' }), hide: page.getByRole('button', { name: 'hide', exact: true }), favourite: page.getByRole('button', { name: 'favourite', exact: true }) }
  await page.goto(`/item/${comment('oak').id}`)
  await marks.up.first().click()
  await expect(page.getByRole('button', { name: 'unvote' })).toBeVisible()
  await marks.favourite.click()
  await expect(page.getByRole('button', { name: 'un-favourite' })).toBeVisible()
  await page.goto(`/item/${story.id}`)
  await marks.hide.click()
  await expect(page.getByRole('button', { name: 'un-hide' })).toBeVisible()
  const lists = { [`/user/${member.name}/upvoted?kind=comments`]: comment('oak').text, [`/user/${member.name}/favourites?kind=comments`]: comment('oak').text, [`/user/${member.name}/hidden`]: story.title }
  for (const [address, text] of Object.entries(lists)) {
    await expect(async () => {
      await page.goto(address)
      await expect(page.getByRole('main').getByText(text, { exact: true })).toBeVisible({ timeout: 500 })
    }).toPass()
  }
  const visitor = await browser.newPage()
  const other = await browser.newContext()
  await signIn(other, await newMember())
  for (const each of [visitor, await other.newPage()]) {
    for (const list of ['upvoted', 'hidden']) expect((await each.goto(`/user/${member.name}/${list}`))?.status()).toBe(404)
    expect((await each.goto(`/user/${member.name}/favourites?kind=comments`))?.status()).toBe(200)
  }
  await other.close()
  await visitor.close()
})
