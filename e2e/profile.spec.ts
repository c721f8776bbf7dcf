import { db } from '@/lib/db'
import { expect, postOn, signIn, test } from './cast'
import { newComment, newMember, newStory, newWord } from './rows'

test('a profile says who somebody is, whatever the case of the name', async ({ page }) => {
  const person = await newMember({ karma: 512, about: 'I keep *bees*.\n\nSee https://example.com/bees', joinedDaysAgo: 800 })
  const joined = new Date(Date.now() - 800 * 86_400_000)
  for (const name of [person.name, person.name.toUpperCase(), person.name.toLowerCase()]) {
    await page.goto(`/user/${name}`)
    await expect(page.getByRole('heading', { name: person.name, exact: true })).toBeVisible()
    await expect(page.getByRole('definition').filter({ hasText: /^512$/ })).toBeVisible()
    await expect(page.getByText(joined.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }))).toBeVisible()
    await expect(page.getByRole('emphasis')).toHaveText('bees')
    await expect(page.getByRole('link', { name: 'https://example.com/bees' })).toHaveAttribute('href', 'https://example.com/bees')
  }
})

test('the lists of a person hold what they submitted, said and liked, newest first', async ({ page }) => {
  const person = await newMember()
  const older = await newStory({ by: person, hoursAgo: 9 })
  const newer = await newStory({ by: person, hoursAgo: 2 })
  const foreign = await newStory()
  const said = await newComment({ on: foreign, by: person, text: newWord('said') })
  const answer = await newComment({ on: said, text: newWord('answer') })
  const withdrawn = await newComment({ on: foreign, by: person, text: newWord('withdrawn'), state: 'deleted' })
  await db().favourite.create({ data: { userId: person.id, itemId: foreign.id } })
  await page.goto(`/user/${person.name}`)
  await page.getByRole('link', { name: '2 submissions' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([new RegExp(newer.title), new RegExp(older.title)])
  await page.goto(`/user/${person.name}`)
  await page.getByRole('link', { name: '1 comment' }).click()
  await expect(postOn(page, said)).toContainText(said.text)
  await expect(postOn(page, said)).toContainText(foreign.title)
  await expect(page.getByText(answer.text).or(page.getByText(withdrawn.text))).toHaveCount(0)
  await page.goto(`/user/${person.name}`)
  await page.getByRole('link', { name: 'favourites' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([new RegExp(foreign.title)])
})

test('a long list goes on', async ({ page }) => {
  const person = await newMember()
  const titles: string[] = []
  for (let hour = 1; hour <= 33; hour++) titles.push((await newStory({ by: person, hoursAgo: hour })).title)
  await page.goto(`/user/${person.name}/submissions`)
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveText(titles.slice(0, 30).map((title) => new RegExp(title)))
  await page.getByRole('link', { name: 'More' }).click()
  await expect(rows).toHaveText(titles.slice(30).map((title) => new RegExp(title)))
  await expect(page.getByRole('link', { name: 'More' })).toHaveCount(0)
})

test('empty lists say so', async ({ page, member }) => {
  for (const list of ['submissions', 'comments', 'favourites']) {
    await page.goto(`/user/${member.name}/${list}`)
    await expect(page.getByText('Nothing here yet.')).toBeVisible()
  }
})

test('karma grows with the votes of others, on the profile and in the header', async ({ page, context, member }) => {
  const story = await newStory({ by: member })
  await signIn(context, await newMember())
  await page.goto(`/item/${story.id}`)
  await page.getByRole('button', { name: 'upvote' }).click()
  await expect(page.getByText('2 points')).toBeVisible()
  await signIn(context, member)
  await expect(async () => {
    await page.goto(`/user/${member.name}`)
    await expect(page.getByRole('definition').filter({ hasText: /^2$/ })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.getByRole('banner')).toContainText(`${member.name} (2)`)
})
