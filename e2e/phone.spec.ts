import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { arrowOf, expect, postOn, signIn, test, toggleOf } from './cast'
import { newComment, newMember, newStory, newThread, TOP_SCORE } from './rows'

const PHONE = { tag: '@phone' }
const LONG_WORD = 'Donaudampfschifffahrt'.repeat(10).slice(0, 200)

test('no page has to be pushed sideways, in large words neither', PHONE, async ({ memberPage: page, member }) => {
  await db().user.update({ where: { id: member.id }, data: { textSize: 'larger', density: 'roomy' } })
  const about = `I like ${LONG_WORD}`
  const person = await newMember({ about })
  const url = `https://${'sub-'.repeat(10)}domain.example.com/${LONG_WORD}`
  const story = await newStory({ by: person, title: `${LONG_WORD.slice(0, 70)} again`, url, text: LONG_WORD, score: TOP_SCORE })
  const deep = await newThread(Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}level-${depth}.`).join('\n'))
  const last = deep.comment('level-11.')
  const word = await newComment({ on: last, by: person, text: LONG_WORD })
  const code = await newComment({ on: word, by: person, text: `  a line of code that goes on ${'and on '.repeat(40)}` })
  const own = await newComment({ on: story, by: member, text: LONG_WORD })
  const threads = [`/item/${story.id}`, `/item/${deep.story.id}`, `/item/${word.id}`, `/reply/${code.id}`]
  const profiles = [`/user/${person.name}`, `/user/${person.name}/submissions`, `/user/${member.name}`]
  for (const address of ['/', '/newest', '/newcomments', ...threads, ...profiles, '/login', '/signup', '/submit', '/newpoll', '/settings', '/inbox', '/rules', `/edit/${own.id}`, `/delete/${own.id}`, '/guidelines', '/nowhere']) {
    await page.goto(address)
    // The narrower one is a window of 1280 pixels at 400 %.
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 780 })
      expect.soft(await widthNeeded(page), `${address} at ${width}`).toBeLessThanOrEqual(width)
    }
  }
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(`/item/${deep.story.id}`)
  for (const text of ['level-11.', LONG_WORD]) expect(await widthOf(page, text)).toBeGreaterThan(180)
})

test('an arrow is as large as a thumb, and every one has its own place', PHONE, async ({ page, context }) => {
  const member = await newMember({ karma: settings.downvote.karma })
  await db().user.update({ where: { id: member.id }, data: { density: 'compact' } })
  await signIn(context, member)
  const { story, comment } = await newThread('oak\n  elm\n  fir\ngorse', { story: { score: TOP_SCORE, hoursAgo: 0 } })
  await page.goto('/newest')
  await expect(postOn(page, story)).toBeVisible()
  await expectThumbSized(page, story.id)
  await page.goto(`/item/${story.id}`)
  for (const { id } of [story, comment('oak'), comment('elm'), comment('fir')]) await expectThumbSized(page, id)
  await expectThumbSized(page, comment('elm').id, 'down')
  await page.goto(`/item/${comment('elm').id}`)
  for (const name of ['up', 'down']) await expectThumbSized(page, comment('elm').id, name)
})

test('a tap on an arrow votes, and a tap on a toggle folds', PHONE, async ({ memberPage: page }) => {
  const { story, comment } = await newThread('oak\n  elm')
  await page.goto(`/item/${story.id}`)
  await arrowOf(page, comment('elm')).tap()
  await expect(arrowOf(page, comment('elm'))).toBeHidden()
  await toggleOf(page, comment('oak')).tap()
  await expect(page.getByText('elm', { exact: true })).toBeHidden()
})

test('a thread can be read in the dark', PHONE, async ({ page }) => {
  const { story } = await newThread('oak\n  elm')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`/item/${story.id}`)
  const dark = await coloursOf(page, 'elm')
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await coloursOf(page, 'elm')
  expect(dark.text - dark.paper).toBeGreaterThan(120)
  expect(light.paper - light.text).toBeGreaterThan(120)
})

async function widthNeeded(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))
}

async function widthOf(page: Page, text: string): Promise<number> {
  return (await page.getByText(text, { exact: true }).boundingBox())?.width ?? 0
}

/** Asks the browser what a finger meets 21 pixels to each side of an arrow's middle, and at the corners. */
async function expectThumbSized(page: Page, id: number, name = 'up'): Promise<void> {
  const arrow = page.locator(`button[name="${name}"][value="${id}"]`)
  await arrow.scrollIntoViewIfNeeded()
  const met = await arrow.evaluate((button) => {
    button.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = button.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    const steps = [-21, 0, 21]
    return steps.flatMap((dx) => steps.map((dy) => ({ dx, dy, isArrow: document.elementFromPoint(x + dx, y + dy) === button })))
  })
  expect.soft(met.filter(({ isArrow }) => !isArrow), `the arrow ${name} of ${id}`).toEqual([])
}

/** How bright the text and what is behind it are, from 0 to 255. */
async function coloursOf(page: Page, text: string): Promise<{ text: number; paper: number }> {
  return page.getByText(text, { exact: true }).evaluate((element) => {
    const brightness = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
      return (red + green + blue) / 3
    }
    return { text: brightness(getComputedStyle(element).color), paper: brightness(getComputedStyle(document.documentElement).backgroundColor) }
  })
}
