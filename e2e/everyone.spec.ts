import type { Locator, Page } from '@playwright/test'
import { expect, linkOver, test, toggleOf } from './cast'
import { newThread, TOP_SCORE } from './rows'

const SHALOM = '\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD'

test('words from right to left begin at the right', { tag: '@no-script' }, async ({ page }) => {
  const { story } = await newThread(`${SHALOM}\nelm`, { story: { title: SHALOM, text: SHALOM } })
  await page.goto(`/item/${story.id}`)
  const words = page.getByRole('paragraph').filter({ hasText: SHALOM })
  await expect(words).toHaveCount(2)
  for (const place of await words.all()) expect(await sideOf(place)).toBe('right')
  expect(await page.getByRole('link', { name: SHALOM }).evaluate((title) => getComputedStyle(title).direction)).toBe('rtl')
  expect(await sideOf(page.getByText('elm', { exact: true }))).toBe('left')
})

test('an age tells the minute and its time zone', { tag: '@no-script' }, async ({ page }) => {
  const { story, comment } = await newThread('oak', { story: { score: TOP_SCORE } })
  await page.goto(`/item/${story.id}`)
  await expect(linkOver(page, comment('oak'), '2 hours ago')).toHaveAttribute('title', /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/)
})

test('ages grow while a page stands open, also of what is scrolled to later', { tag: '@script' }, async ({ page }) => {
  const { story, comment } = await newThread(`oak\n${'ash\n'.repeat(40)}elm`)
  await page.clock.install()
  await page.goto(`/item/${story.id}`)
  await page.clock.runFor('03:00:00')
  await expect(linkOver(page, comment('oak'), '5 hours ago')).toBeVisible()
  await expect(linkOver(page, comment('elm'), '2 hours ago')).toBeAttached()
  await linkOver(page, comment('elm'), '2 hours ago').scrollIntoViewIfNeeded()
  await page.clock.runFor('00:01')
  await expect(linkOver(page, comment('elm'), '5 hours ago')).toBeVisible()
})

test('the scroll bar tells how long a thread is before it was drawn', { tag: '@script' }, async ({ page }) => {
  const lines = Array.from({ length: 90 }, (_, index) => `${'  '.repeat(index % 5)}word-${index} ${'and what there is to say of it, which is more or less; '.repeat((index * 7) % 23)}`)
  const { story } = await newThread(lines.join('\n'))
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`/item/${story.id}`)
    const told = await heightOf(page)
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('.thread, .thread [id]').forEach(({ style }) => (style.contentVisibility = 'visible')))
    const drawn = await heightOf(page)
    expect(told / drawn, `${width} px wide`).toBeGreaterThan(0.85)
    expect(told / drawn, `${width} px wide`).toBeLessThan(1.15)
  }
})

test('nothing moves by itself, not even where somebody folds', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { story, comment } = await newThread('oak\n  elm')
  await page.goto(`/item/${story.id}`)
  await toggleOf(page, comment('oak')).click()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('on paper there are the words and who wrote them, black on white', { tag: '@no-script' }, async ({ page }) => {
  const { story, comment } = await newThread('oak\n  elm https://example.com/elm\nfir')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto(`/item/${story.id}`)
  for (const words of ['oak', 'fir']) await expect(page.getByText(words, { exact: true })).toBeVisible()
  await expect(linkOver(page, comment('fir'), comment('fir').author.name)).toBeVisible()
  for (const pressed of [page.getByRole('button'), page.getByRole('textbox'), page.getByRole('link', { name: 'reply', exact: true }), page.getByRole('navigation')]) await expect(pressed).toHaveCount(0)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)')
  expect(await page.getByRole('link', { name: 'https://example.com/elm' }).evaluate((link) => getComputedStyle(link, '::after').content)).toContain('https://example.com/elm')
})

/** @returns at which edge of its element a text begins */
function sideOf(place: Locator): Promise<'left' | 'right'> {
  return place.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const [text, block] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
    return text.left - block.left > block.right - text.right + 1 ? 'right' : 'left'
  })
}

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
