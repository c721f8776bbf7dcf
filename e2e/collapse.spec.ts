import type { Locator, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { expect, linkOver, signIn, test, toggleOf } from './cast'
import { newMember, newThread } from './rows'

const OUTLINE = `
  oak
    birch
      cedar
    elm
  fir`

for (const [how, press, tag] of [
  ['the mouse', (toggle: Locator) => toggle.click(), []],
  ['the Enter key', (toggle: Locator) => toggle.press('Enter'), ['@script']],
  ['the space bar', (toggle: Locator) => toggle.press('Space'), []],
] as const) {
  test(`${how} folds a branch away and opens it again`, { tag: [...tag] }, async ({ page }) => {
    const { story, comment } = await newThread(OUTLINE)
    await page.goto(`/item/${story.id}`)
    const toggle = toggleOf(page, comment('oak'))
    expect(await seenOn(toggle)).toBe('[–]')
    await press(toggle)
    expect(await seenOn(toggle)).toBe('[4 more]')
    for (const word of ['oak', 'birch', 'cedar', 'elm']) await expect(page.getByText(word, { exact: true })).toBeHidden()
    await expect(linkOver(page, comment('oak'), comment('oak').author.name)).toBeVisible()
    await expect(page.getByText('fir', { exact: true })).toBeVisible()
    await press(toggle)
    expect(await seenOn(toggle)).toBe('[–]')
    for (const word of ['oak', 'birch', 'cedar', 'elm']) await expect(page.getByText(word, { exact: true })).toBeVisible()
  })
}

test('the toggle is reached with the Tab key', async ({ page }) => {
  const { story, comment } = await newThread(OUTLINE)
  await page.goto(`/item/${story.id}`)
  await linkOver(page, comment('fir'), 'prev').focus()
  await page.keyboard.press('Tab')
  await expect(toggleOf(page, comment('fir'))).toBeFocused()
})

test('Enter on a toggle presses no button of the form it stands in', { tag: '@no-script' }, async ({ memberPage: page }) => {
  const { story, comment } = await newThread(OUTLINE)
  await page.goto(`/item/${story.id}`)
  await toggleOf(page, comment('oak')).press('Enter')
  await page.reload()
  await expect(page).toHaveURL(`/item/${story.id}`)
  await expect(page.getByRole('button', { name: 'unvote' })).toHaveCount(0)
})

test('what an address leads to is open, though it was folded away', async ({ page, context }) => {
  const { story, comment } = await newThread(OUTLINE)
  const member = await newMember()
  await db().collapsed.createMany({ data: ['oak', 'birch'].map((word) => ({ userId: member.id, itemId: comment(word).id, storyId: story.id })) })
  await signIn(context, member)
  await page.goto(`/item/${story.id}#${comment('cedar').id}`)
  await expect(page.getByText('cedar', { exact: true })).toBeInViewport()
  await page.goto(`/item/${story.id}`)
  await expectFolded(page, ['oak', 'birch', 'cedar', 'elm'])
})

test('a branch folded away inside another stays folded when that is opened', async ({ page }) => {
  const { story, comment } = await newThread(OUTLINE)
  await page.goto(`/item/${story.id}`)
  await toggleOf(page, comment('birch')).click()
  await toggleOf(page, comment('oak')).click()
  await toggleOf(page, comment('oak')).click()
  await expect(page.getByText('elm', { exact: true })).toBeVisible()
  await expect(page.getByText('cedar', { exact: true })).toBeHidden()
  expect(await seenOn(toggleOf(page, comment('birch')))).toBe('[2 more]')
})

test('what a member folded away is folded wherever they sign in, for nobody else', async ({ page, context }) => {
  const { story, comment } = await newThread(OUTLINE)
  const [member, other] = [await newMember(), await newMember()]
  await db().collapsed.createMany({ data: ['birch', 'fir'].map((word) => ({ userId: member.id, itemId: comment(word).id, storyId: story.id })) })
  await signIn(context, member)
  await page.goto(`/item/${story.id}`)
  await expectFolded(page, ['birch', 'cedar', 'fir'])
  await signIn(context, other)
  await page.reload()
  await expectFolded(page, [])
})

test('with scripts a fold is remembered after a reload and on another device', { tag: '@script' }, async ({ memberPage: page, member, browser }) => {
  const { story, comment } = await newThread(OUTLINE)
  await page.goto(`/item/${story.id}`)
  await saved(page, () => toggleOf(page, comment('birch')).click())
  await page.reload()
  await expectFolded(page, ['birch', 'cedar'])
  const device = await browser.newContext()
  await signIn(device, member)
  const elsewhere = await device.newPage()
  await elsewhere.goto(`/item/${story.id}`)
  await expectFolded(elsewhere, ['birch', 'cedar'])
  await saved(elsewhere, () => toggleOf(elsewhere, comment('birch')).press('Enter'))
  await page.reload()
  await expectFolded(page, [])
  await device.close()
})

test('of somebody who is not signed in nothing is sent: the window remembers', { tag: '@script' }, async ({ page }) => {
  const { story, comment } = await newThread(OUTLINE)
  await page.goto(`/item/${story.id}`, { waitUntil: 'networkidle' })
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await toggleOf(page, comment('oak')).click()
  await toggleOf(page, comment('oak')).click()
  await toggleOf(page, comment('birch')).click()
  await page.evaluate(() => fetch('/healthz'))
  expect(sent).toEqual(['GET /healthz'])
  await page.reload()
  await expectFolded(page, ['birch', 'cedar'])
})

async function saved(page: Page, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await act()
  expect((await answer).ok()).toBe(true)
}

async function expectFolded(page: Page, folded: string[]): Promise<void> {
  for (const word of ['oak', 'birch', 'cedar', 'elm', 'fir']) {
    await expect(page.getByText(word, { exact: true })).toBeVisible({ visible: !folded.includes(word) })
  }
}

/** What stands on a toggle, which is generated from its name. */
async function seenOn(toggle: Locator): Promise<string> {
  return toggle.evaluate((element) => getComputedStyle(element, '::before').content.replaceAll(/"( |$)|"/g, ''))
}
