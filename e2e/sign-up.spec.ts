import { db } from '@/lib/db'
import { enterAs, expect, expectSignedInAs, refusalOn, test } from './cast'
import { newStory, newWord } from './rows'

const MAKE = 'Make the account'

test('somebody new makes an account, comes back to where they were, and can log in again', { tag: '@thumb' }, async ({ page }) => {
  const story = await newStory()
  const somebody = { name: newWord('N_'), password: newWord('password ') }
  await page.goto(`/item/${story.id}?order=newest`)
  await page.getByRole('link', { name: 'log in' }).click()
  await page.getByRole('link', { name: 'Make an account' }).click()
  await enterAs(page, somebody, MAKE)
  await expect(page).toHaveURL(`/item/${story.id}?order=newest`)
  await expectSignedInAs(page, somebody.name)
  await page.goto(`/user/${somebody.name}`)
  await expect(page.getByRole('heading', { name: somebody.name, exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'log out' }).click()
  await page.getByRole('link', { name: 'log in' }).click()
  await enterAs(page, somebody)
  await expectSignedInAs(page, somebody.name)
})

test('a name of another form and a short password are refused with what they need; the name stays', async ({ page }) => {
  const FORM = 'A name has 2 to 15 letters, digits, "_" or "-". Choose another.'
  const SHORT = 'A password needs at least 8 characters. Choose a longer one.'
  const good = newWord('N_')
  await page.goto('/signup?goto=%2Fguidelines')
  for (const [name, password, sentence] of [
    ['x', 'long enough', FORM],
    ['sixteen_letters_', 'long enough', FORM],
    ['two words', 'long enough', FORM],
    ['Zoë', 'long enough', FORM],
    [good, 'seven..', SHORT],
  ] as const) {
    await enterAs(page, { name, password }, MAKE)
    await expect(page.getByLabel('Name')).toHaveValue(name)
    await expect(page.getByLabel('Password')).toHaveValue('')
    await expect(refusalOn(page)).toHaveText(sentence)
  }
  expect(await db().user.count({ where: { name: good } })).toBe(0)
  await enterAs(page, { name: good, password: 'eight...' }, MAKE)
  await expect(page).toHaveURL('/guidelines')
  await expectSignedInAs(page, good)
})

test('a name that is taken is refused, whatever its case, and its owner can still log in', async ({ page, member }) => {
  await page.goto('/signup')
  for (const name of [member.name, member.name.toUpperCase(), member.name.toLowerCase()]) {
    await enterAs(page, { name, password: 'another password' }, MAKE)
    await expect(page.getByLabel('Name')).toHaveValue(name)
    await expect(refusalOn(page)).toHaveText('Somebody has that name already. Choose another.')
  }
  await page.getByRole('link', { name: 'Log in', exact: true }).click()
  await enterAs(page, member)
  await expectSignedInAs(page, member.name)
})
