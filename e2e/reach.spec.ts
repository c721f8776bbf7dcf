import type { Locator, Page } from '@playwright/test'
import { expect, expectSignedInAs, postOn, test, toggleOf } from './cast'
import { newMember, newThread, newWord, TOP_SCORE, type Member, type ThreadPosts } from './rows'

/** How somebody gets to what they want to press or write into, and presses it; boxes are checked by the space bar. */
type Way = { to: (place: Locator) => Promise<void>; press: (place: Locator) => Promise<void>; check: (box: Locator) => Promise<void> }

test('everything is done by the keyboard alone, and one always sees where one is', async ({ page }) => {
  const to = (place: Locator) => tabTo(page, place)
  const by = (key: string) => async (place: Locator) => void (await to(place), await page.keyboard.press(key))
  await takePart(page, { to, press: by('Enter'), check: by('Space') })
})

test('everything is done with the page four times as large', async ({ page }) => {
  // A window of 1280 by 1024 pixels at 400 % (WCAG 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 })
  await takePart(page, {
    to: async (place) => {
      await place.focus()
      await expect(place).toBeInViewport()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    },
    press: (place) => place.click(),
    check: (box) => box.click(),
  })
})

/** Logs in, reads, votes, folds, answers, edits and submits. */
async function takePart(page: Page, way: Way): Promise<void> {
  test.setTimeout(60_000)
  const member = await newMember()
  const thread = await newThread('oak\n  elm\nfir', { story: { score: TOP_SCORE * 2, hoursAgo: 0.1 } })
  await page.goto('/newest')
  await logIn(page, way, member)
  await way.press(postOn(page, thread.story).getByRole('link', { name: '3 comments' }))
  await readAndAnswer(page, way, thread)
  await way.press(page.getByRole('banner').getByRole('link', { name: 'submit' }))
  const title = newWord('A question ')
  await write(page, way, 'Title', title)
  await write(page, way, 'Text', 'Is it reached?')
  await way.press(page.getByRole('main').getByRole('button', { name: 'Submit' }))
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
}

async function logIn(page: Page, way: Way, { name, password }: Member): Promise<void> {
  await way.press(page.getByRole('link', { name: 'log in' }))
  await write(page, way, 'Name', name)
  await write(page, way, 'Password', password)
  await way.press(page.getByRole('button', { name: 'Log in' }))
  await expectSignedInAs(page, name)
}

async function readAndAnswer(page: Page, way: Way, { comment }: ThreadPosts): Promise<void> {
  const oak = postOn(page, comment('oak'))
  await way.press(oak.getByRole('button', { name: 'upvote' }).first())
  await expect(oak.getByRole('button', { name: 'unvote' })).toBeVisible()
  const toggle = toggleOf(page, comment('oak'))
  await way.check(toggle)
  await expect(page.getByText('elm', { exact: true })).toBeHidden()
  await way.check(toggle)
  await way.press(oak.getByRole('link', { name: 'reply', exact: true }).first())
  await write(page, way, 'Reply', 'I got here.')
  await way.press(page.getByRole('button', { name: 'Reply' }))
  await way.press(page.getByRole('listitem').filter({ hasText: 'I got here.' }).last().getByRole('link', { name: 'edit' }))
  await write(page, way, 'Text', 'I got here, too.')
  await way.press(page.getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('list').getByText('I got here, too.')).toBeVisible()
}

async function write(page: Page, way: Way, label: string, text: string): Promise<void> {
  const field = page.getByRole('main').getByLabel(new RegExp(`^${label}`)).and(page.locator('input, textarea'))
  await way.to(field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor()
  await expect(async () => {
    for (let steps = 0; steps < 100; steps++) {
      const { isThere, isSeen } = await place.evaluate(look)
      expect(isSeen).toBe(true)
      if (isThere) return
      await page.keyboard.press('Tab')
    }
    throw new Error('A hundred steps did not lead there.')
  }).toPass()
}

/** The document itself has the focus before anything else gets it. */
function look(place: Element): { isThere: boolean; isSeen: boolean } {
  const focused = document.activeElement ?? document.body
  const { outlineStyle, outlineWidth } = getComputedStyle(focused)
  return { isThere: focused === place, isSeen: focused === document.body || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) }
}
