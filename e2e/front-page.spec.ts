import type { Page } from '@playwright/test'
import { enterAs, expect, faultsOn, postOn, signIn, test } from './cast'
import { newComment, newMember, newStory, newWord, TOP_SCORE } from './rows'

test('the front page has thirty stories with the ranks 1 to 30, and More leads to 31', { tag: '@no-script' }, async ({ page }) => {
  await page.goto('/')
  expect(await ranksOn(page)).toEqual(numbers(1, 30))
  await page.getByRole('link', { name: 'More' }).click()
  await expect(page).toHaveURL('/?p=2')
  const ranks = await ranksOn(page)
  expect(ranks).toEqual(numbers(31, 30 + ranks.length))
  expect(ranks.length).toBeGreaterThan(5)
})

test('more points rank higher, and age ranks lower', { tag: '@no-script' }, async ({ page }) => {
  const best = await newStory({ url: 'https://example.com/', score: TOP_SCORE * 4 })
  const older = await newStory({ url: 'https://example.com/', score: TOP_SCORE * 4, hoursAgo: 5 })
  const fewer = await newStory({ url: 'https://example.com/', score: TOP_SCORE })
  await openWith(page, '/', fewer.title)
  const shown = [best, older, fewer].map(({ title }) => title)
  const titles = await titlesOn(page)
  expect(titles.filter((title) => shown.includes(title))).toEqual([best.title, older.title, fewer.title])
})

test('a row says what a story is and leads to its page, its site, its author and its thread', { tag: '@no-script' }, async ({ page, baseURL }) => {
  const site = `${newWord('site')}.org`
  const other = await newStory({ url: `https://www.${site}/a?b=c`, score: TOP_SCORE })
  await newComment({ on: other, text: 'First' })
  await newComment({ on: other, text: 'Second' })
  const story = await newStory({ url: `${baseURL}/guidelines?for=${site}`, score: TOP_SCORE })
  await openWith(page, '/', story.title)
  await expect(postOn(page, story)).toContainText(`${TOP_SCORE} points by ${story.author.name} 3 hours ago`)
  await expect(postOn(page, story).getByRole('link', { name: story.author.name })).toHaveAttribute('href', `/user/${story.author.name}`)
  await expect(postOn(page, story).getByRole('link', { name: 'discuss' })).toHaveAttribute('href', `/item/${story.id}`)
  await expect(postOn(page, other).getByRole('link', { name: '2 comments' })).toHaveAttribute('href', `/item/${other.id}`)
  await postOn(page, story).getByRole('link', { name: story.title }).click()
  await expect(page).toHaveURL(`/guidelines?for=${site}`)
  await page.goBack()
  await postOn(page, other).getByRole('link', { name: `(${site})` }).click()
  await expect(page).toHaveURL(`/from?site=${site}`)
  expect(await titlesOn(page)).toEqual([other.title])
})

test('a text post links to its own thread', { tag: '@no-script' }, async ({ page }) => {
  const story = await newStory({ text: 'What do you think?', score: 1 })
  await page.goto('/newest')
  const post = await newStory({ text: 'What do you think?', score: TOP_SCORE })
  await openWith(page, '/', post.title)
  await page.getByRole('link', { name: post.title }).click()
  await expect(page).toHaveURL(`/item/${post.id}`)
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('1 point by')).toBeVisible()
})

test('/newest goes on by key: nothing is missed or told twice, whatever is submitted meanwhile', { tag: '@no-script' }, async ({ page }) => {
  const author = await newMember()
  const minutes = numbers(1, 40)
  const mine: string[] = []
  for (const minute of minutes) mine.push((await newStory({ by: author, hoursAgo: minute / 600 })).title)
  const seen: { title: string; written: string }[] = []
  await page.goto('/newest')
  for (let rank = 1; mine.some((title) => !seen.some((each) => each.title === title)); rank += 30) {
    const ranks = await ranksOn(page)
    expect(ranks).toEqual(numbers(rank, rank + 29))
    seen.push(...(await storiesOn(page)))
    await newStory({ by: author, hoursAgo: 0 })
    await page.getByRole('link', { name: 'More' }).click()
    await expect(page).toHaveURL(new RegExp(`/newest\\?next=\\d+&n=${rank + 30}$`))
  }
  const titles = seen.map(({ title }) => title)
  expect(titles).toHaveLength(new Set(titles).size)
  expect(titles.filter((title) => mine.includes(title))).toEqual(mine)
  const times = seen.map(({ written }) => written)
  expect(times).toEqual(times.toSorted().reverse())
})

test('/ask has the text posts alone, and /show what people made', { tag: '@no-script' }, async ({ page }) => {
  const question = await newStory({ title: newWord('Ask: why '), text: 'Tell me.', score: TOP_SCORE })
  const link = await newStory({ title: newWord('A link to '), url: 'https://example.com/', score: TOP_SCORE })
  const made = await newStory({ title: newWord('Show: my '), url: 'https://example.com/', score: TOP_SCORE })
  const about = await newStory({ title: newWord('Showing how '), url: 'https://example.com/', score: TOP_SCORE })
  await openWith(page, '/ask', question.title)
  expect(await titlesOn(page)).not.toEqual(expect.arrayContaining([link.title]))
  for (const address of await addressesOn(page)) expect(address).toMatch(/^\/item\/\d+$/)
  await openWith(page, '/show', made.title)
  const titles = await titlesOn(page)
  for (const { title } of [question, link, about]) expect(titles).not.toContain(title)
  for (const title of titles) expect(title).toMatch(/^Show/)
})

test('/newcomments has the newest comments with the way to their places', { tag: '@no-script' }, async ({ page }) => {
  const story = await newStory()
  const first = await newComment({ on: story, text: newWord('first') })
  const second = await newComment({ on: first, text: newWord('second') })
  const dead = await newComment({ on: story, text: newWord('dead'), state: 'dead' })
  const deleted = await newComment({ on: story, text: newWord('deleted'), state: 'deleted' })
  await page.goto('/newcomments')
  await expect(page.getByText(second.text)).toBeVisible()
  await expect(page.getByText(dead.text).or(page.getByText(deleted.text))).toHaveCount(0)
  const [above, below] = [await topOf(page, second.text), await topOf(page, first.text)]
  expect(above).toBeLessThan(below)
  await expect(postOn(page, second).getByRole('link', { name: 'parent' })).toHaveAttribute('href', `/item/${first.id}`)
  await expect(postOn(page, second).getByRole('link', { name: story.title })).toHaveAttribute('href', `/item/${story.id}`)
  await postOn(page, second).getByRole('link', { name: 'context' }).click()
  await expect(page).toHaveURL(`/item/${story.id}#${second.id}`)
  await expect(page.getByText(second.text)).toBeInViewport()
})

test('a member hides a story, the ranks close up, and its own page brings it back', async ({ page, context }) => {
  const faults = await faultsOn(page)
  await signIn(context, await newMember())
  const [first, second] = [await newStory({ score: TOP_SCORE }), await newStory({ score: TOP_SCORE })]
  await openWith(page, '/', second.title)
  await postOn(page, first).getByRole('button', { name: 'hide' }).click()
  await expect(postOn(page, first)).toBeHidden()
  const ranks = await ranksOn(page)
  expect(ranks).toEqual(numbers(1, ranks.length))
  await expect(async () => {
    await openWith(page, '/', second.title)
    await expect(postOn(page, first)).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 10_000 })
  expect(await ranksOn(page)).toEqual(numbers(1, 30))
  await page.goto(`/item/${first.id}`)
  await page.getByRole('button', { name: 'un-hide' }).click()
  await expect(page.getByRole('button', { name: 'hide', exact: true })).toBeVisible()
  await openWith(page, '/', first.title)
  expect(faults).toEqual([])
})

test('hiding needs an account; who has logged in finds the story hidden', async ({ page, member }) => {
  const story = await newStory({ score: TOP_SCORE })
  await openWith(page, '/', story.title)
  await postOn(page, story).getByRole('button', { name: 'hide' }).click()
  await expect(page).toHaveURL(`/login?hide=${story.id}`)
  await enterAs(page, member)
  await expect(page).toHaveURL('/')
  await expect(postOn(page, story)).toHaveCount(0)
})

/** A ranked list is made anew every two seconds, so what was just written may take that long. */
async function openWith(page: Page, address: string, title: string): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    await expect(page.getByRole('link', { name: title })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
}

/** @returns the numbers in front of the stories, as a screen reader has them */
async function ranksOn(page: Page): Promise<number[]> {
  const ranks = await page.getByRole('main').locator('.rank').allInnerTexts()
  return ranks.map((text) => Number.parseInt(text, 10))
}

async function storiesOn(page: Page): Promise<{ title: string; written: string }[]> {
  const rows = page.getByRole('main').getByRole('listitem')
  return rows.evaluateAll((items) =>
    items.map((item) => ({ title: item.querySelector('a')?.textContent ?? '', written: item.querySelector<HTMLElement>('[title$=Z]')?.title ?? '' })),
  )
}

async function titlesOn(page: Page): Promise<string[]> {
  return (await storiesOn(page)).map(({ title }) => title)
}

async function addressesOn(page: Page): Promise<string[]> {
  return page.getByRole('main').getByRole('listitem').evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''))
}

async function topOf(page: Page, text: string): Promise<number> {
  return (await page.getByText(text).boundingBox())?.y ?? NaN
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
