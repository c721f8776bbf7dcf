import { expect, test } from './cast'
import { newStory } from './rows'

test('a story becomes a favourite and ceases to be one', { tag: '@thumb' }, async ({ memberPage: page, member }) => {
  const story = await newStory()
  await page.goto(`/item/${story.id}`)
  await page.getByRole('button', { name: 'favourite', exact: true }).click()
  await expect(page.getByRole('button', { name: 'un-favourite' })).toBeVisible()
  await expect(async () => {
    await page.goto(`/user/${member.name}/favourites`)
    await expect(page.getByRole('link', { name: story.title })).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.goto(`/item/${story.id}`)
  await page.getByRole('button', { name: 'un-favourite' }).click()
  await expect(page.getByRole('button', { name: 'favourite', exact: true })).toBeVisible()
  await expect(async () => {
    await page.goto(`/user/${member.name}/favourites`)
    await expect(page.getByText('Nothing here yet.')).toBeVisible({ timeout: 500 })
  }).toPass()
})
