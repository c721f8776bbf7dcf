import { db } from '@/lib/db'
import { endSessionsOf, enterAs, expect, expectSignedInAs, refusalOn, test } from './cast'
import { newStory, newWord } from './rows'

test('signing in leads back to where one was', async ({ page, member, context }) => {
  const story = await newStory()
  await page.goto(`/item/${story.id}?order=newest`)
  await page.getByRole('link', { name: 'log in' }).click()
  await enterAs(page, member)
  await expect(page).toHaveURL(`/item/${story.id}?order=newest`)
  await expectSignedInAs(page, member.name)
  const sessions = (await context.cookies()).filter(({ name }) => name.includes('session'))
  expect(sessions).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Lax' })])
})

test('a name is the same in capitals', async ({ page, member }) => {
  await page.goto('/login')
  await enterAs(page, { ...member, name: member.name.toUpperCase() })
  await expect(page).toHaveURL('/')
  await expectSignedInAs(page, member.name)
})

test('a wrong password and a name nobody has are refused in the same words; the name stays, the password goes', async ({ page, member }) => {
  const refusals: (string | null)[] = []
  for (const name of [member.name, newWord('T_')]) {
    await page.goto('/login')
    await enterAs(page, { name, password: 'not the password' })
    await expect(refusalOn(page)).toContainText('do not go together')
    refusals.push(await refusalOn(page).textContent())
    await expect(page.getByLabel('Name')).toHaveValue(name)
    await expect(page.getByLabel('Password')).toHaveValue('')
    await expect(page.getByRole('link', { name: 'log in' })).toBeVisible()
  }
  expect(refusals[0]).toBe(refusals[1])
  expect(refusals[0]).toMatch(/\.$/)
})

test('the way back is kept when the password was wrong at first', async ({ page, member }) => {
  await page.goto('/login?goto=%2Fguidelines')
  await enterAs(page, { ...member, password: 'not the password' })
  await expect(refusalOn(page)).toBeVisible()
  await enterAs(page, member)
  await expect(page).toHaveURL('/guidelines')
  await expectSignedInAs(page, member.name)
})

test('signing out stays on the page and is for good', async ({ memberPage: page, member }) => {
  await page.goto('/guidelines')
  await expectSignedInAs(page, member.name)
  await page.getByRole('button', { name: 'log out' }).click()
  await expect(page.getByRole('link', { name: 'log in' })).toBeVisible()
  await expect(page).toHaveURL('/guidelines')
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'log in' })).toBeVisible()
})

test('a session that was ended is over at once, for looking and for acting', async ({ memberPage: page, member }) => {
  const story = await newStory()
  await page.goto(`/item/${story.id}`)
  await expectSignedInAs(page, member.name)
  await endSessionsOf(member)
  await page.getByRole('textbox', { name: 'Add comment' }).fill('I am still here')
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(refusalOn(page)).toContainText('You are not logged in.')
  expect(await db().item.count({ where: { authorId: member.id } })).toBe(0)
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'log in' })).toBeVisible()
})

for (const elsewhere of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)']) {
  test(`signing in does not lead to ${JSON.stringify(elsewhere)}`, async ({ page, member }) => {
    await page.goto(`/login?goto=${encodeURIComponent(elsewhere)}`)
    await enterAs(page, member)
    await expect(page).toHaveURL('/')
    await expectSignedInAs(page, member.name)
  })
}
