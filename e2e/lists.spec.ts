import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { dayBefore, dayOf } from '@/lib/stories/days'
import { expect, linkOver, postOn, test } from './cast'
import { newComment, newMember, newStory, newThread, newWord, TOP_SCORE, type Member, type StoryPost } from './rows'

test('the index, one click away from every page, leads to every list, and each says what it is', { tag: '@no-script' }, async ({ page }) => {
  await page.goto('/guidelines')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Lists' }).click()
  await expect(page).toHaveURL('/lists')
  const links = await page.getByRole('main').getByRole('listitem').locator('a:not([rel="alternate"])').evaluateAll((all) => all.map((link) => ({ address: link.getAttribute('href') ?? '', heading: link.textContent ?? '' })))
  expect(links.length).toBeGreaterThan(15)
  for (const { address, heading } of links) {
    expect((await page.goto(address))?.status(), address).toBe(200)
    const name = address === '/front' ? /^Stories of \d+ \w+ \d{4}$/ : heading
    await expect(page.getByRole('heading', { level: 1, name, exact: true }), address).toBeAttached()
    if (!['/', '/ask', '/show'].includes(address)) await expect(page.getByRole('main').getByRole('paragraph').first(), address).toContainText(/.\.$/)
  }
})

test('the best of the last hours go on beyond the first page', { tag: '@no-script' }, async ({ page }) => {
  const author = await newMember()
  const stories: StoryPost[] = []
  for (let index = 0; index < 35; index++) stories.push(await newStory({ by: author, score: 3 * TOP_SCORE - index, hoursAgo: index / 100 }))
  const older = await newStory({ by: author, score: 9 * TOP_SCORE, hoursAgo: 5 })
  await openWith(page, '/best?h=1', await newStory({ by: author, score: 4 * TOP_SCORE, hoursAgo: 0.5 }))
  const seen = await titlesOn(page)
  expect(seen).toHaveLength(30)
  await page.getByRole('link', { name: 'More' }).click()
  await expect(page).toHaveURL('/best?h=1&p=2')
  seen.push(...(await titlesOn(page)))
  const mine = stories.map(({ title }) => title).filter((title) => seen.includes(title))
  expect(mine.length).toBeGreaterThan(30)
  // What another test submits meanwhile moves some to the next page, where they stand again.
  expect([...new Set(seen)].filter((title) => mine.includes(title))).toEqual(mine)
  expect(seen).not.toContain(older.title)
  await page.getByRole('link', { name: '24 hours' }).click()
  await expect(page).toHaveURL('/best?h=24')
  await expect(page.getByText('The stories of the last 24 hours with the most points')).toBeVisible()
  await expect(page.getByRole('link', { name: older.title })).toBeVisible()
})

test('/bestcomments tells nobody the points of comments', { tag: '@no-script' }, async ({ page }) => {
  const story = await newStory()
  const best = await newComment({ on: story, text: newWord('best'), score: 98_765 })
  await expect(async () => {
    await page.goto('/bestcomments')
    await expect(page.getByText(best.text)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
  expect(await page.content()).not.toMatch(/98.?765/)
  await postOn(page, best).getByRole('link', { name: 'context' }).click()
  await expect(page).toHaveURL(`/item/${story.id}#${best.id}`)
})

test('one goes from day to day by links and by date, as far as there are days', { tag: '@no-script' }, async ({ page }) => {
  const author = await newMember()
  const today = dayOf(new Date())
  const [yesterday, before, leapDay] = [await storyOf(dayBefore(today), author), await storyOf(dayBefore(dayBefore(today)), author), await storyOf('2024-02-29', author)]
  const shows = ({ title }: StoryPost) => expect(page.getByRole('link', { name: title })).toBeVisible()
  await openWith(page, '/front', yesterday)
  await page.getByRole('link', { name: 'day' }).first().click()
  await expect(page).toHaveURL(`/front?day=${dayBefore(dayBefore(today))}`)
  await shows(before)
  await page.getByRole('navigation', { name: 'Other days' }).getByText('Go forward a').getByRole('link', { name: 'day' }).click()
  await expect(page).toHaveURL(`/front?day=${dayBefore(today)}`)
  await shows(yesterday)
  await page.getByRole('textbox', { name: 'Day' }).fill('2024-02-29')
  await page.getByRole('button', { name: 'Go', exact: true }).click()
  await expect(page).toHaveURL('/front?day=2024-02-29')
  await expect(page.getByRole('heading', { name: 'Stories of 29 February 2024' })).toBeVisible()
  await shows(leapDay)
  await expect(page.getByRole('link', { name: yesterday.title })).toHaveCount(0)
  await page.goto(`/front?day=${today}`)
  await expect(page.getByText('Go back a')).toBeVisible()
  await expect(page.getByText('Go forward a')).toHaveCount(0)
  await page.goto('/front?day=9999-12-31')
  await expect(page.getByRole('textbox', { name: 'Day' })).toHaveValue(today)
})

test('a profile leads to the person’s threads, where one reads all below their comments and answers', async ({ page, memberPage, member }) => {
  const author = await newMember()
  const outline = `
    oak
      elm
        ash
          yew
    fir`
  const { story, comment } = await newThread(outline, { by: { oak: author, ash: author } })
  await page.goto(`/user/${author.name}`)
  await page.getByRole('link', { name: 'threads' }).click()
  await expect(page).toHaveURL(`/threads?id=${author.name}`)
  const branch = postOn(page, comment('oak'))
  for (const word of ['elm', 'ash', 'yew']) await expect(branch.getByText(word, { exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByText('fir', { exact: true })).toHaveCount(0)
  await expect(page.locator(`[id="${comment('ash').id}"]`)).toHaveCount(1)
  await expect(branch.getByRole('link', { name: story.title })).toHaveAttribute('href', `/item/${story.id}`)
  await linkOver(page, comment('yew'), '.* ago').click()
  await expect(page).toHaveURL(`/item/${comment('yew').id}`)
  await page.goBack()
  await page.locator(`a[href="/reply/${comment('elm').id}"]`).click()
  await memberPage.getByRole('textbox').fill('An answer from here.')
  await memberPage.getByRole('button', { name: 'Reply' }).click()
  await expect(page).toHaveURL(/#\d+$/)
  await page.goto(`/threads?id=${author.name}`)
  await expect(branch.getByText('An answer from here.')).toBeVisible()
  await expect(branch.getByRole('link', { name: member.name })).toBeVisible()
})

test('/latest has what is below an item as it was written', { tag: '@no-script' }, async ({ page }) => {
  const { story, comment } = await newThread('oak\n  elm\nfir')
  await page.goto(`/latest?id=${story.id}`)
  expect(await page.getByRole('main').getByRole('listitem').locator('.text').allInnerTexts()).toEqual(['fir', 'elm', 'oak'])
  await page.goto(`/latest?id=${comment('oak').id}`)
  expect(await page.getByRole('main').getByRole('listitem').locator('.text').allInnerTexts()).toEqual(['elm'])
  await page.getByRole('main').getByRole('link', { name: 'a comment' }).click()
  await expect(page).toHaveURL(`/item/${comment('oak').id}`)
})

test('/leaders shows everybody’s karma', { tag: '@no-script' }, async ({ page }) => {
  const leader = await newMember({ karma: 7_654_321 })
  await expect(async () => {
    await page.goto('/leaders')
    await expect(page.getByRole('row', { name: leader.name })).toContainText('7,654,321', { timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await db().user.update({ where: { id: leader.id }, data: { karma: 1 } })
})

/** A story of a day, with more points than what others bring along. */
async function storyOf(day: string, by: Member): Promise<StoryPost> {
  return newStory({ by, score: 99 * TOP_SCORE, hoursAgo: (Date.now() - Date.parse(`${day}T12:00Z`)) / 3_600_000 })
}

/** A ranked list is made anew every two seconds, so what was just written may take that long. */
async function openWith(page: Page, address: string, story: Pick<StoryPost, 'title'>): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    await expect(page.getByRole('link', { name: story.title })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
}

async function titlesOn(page: Page): Promise<string[]> {
  return page.getByRole('main').locator('.title > a:first-of-type').allInnerTexts()
}
