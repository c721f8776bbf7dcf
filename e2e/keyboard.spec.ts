import type { Locator, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { arrowOf, expect, postOn, test, toggleOf } from './cast'
import { newComment, newStory, newThread, newWord, TOP_SCORE, type Post } from './rows'

const OUTLINE = 'oak\n  birch\n    cedar\n  elm\nfir\n  yew'
const SCRIPT = { tag: '@script' }

test('keys lead through a thread, and whoever hears it is told how deep each comment stands', SCRIPT, async ({ page }) => {
  const { story, comment } = await newThread(OUTLINE)
  await openWithKeys(page, `/item/${story.id}`)
  const way: [key: string, word: string][] = [
    ['j', 'oak'], ['j', 'birch'], ['j', 'cedar'], ['j', 'elm'], ['k', 'cedar'], ['p', 'birch'], ['J', 'elm'], ['K', 'birch'], ['K', 'oak'],
    ['J', 'fir'], ['j', 'yew'], ['t', 'fir'], ['k', 'elm'], ['J', 'fir'], ['J', 'fir'],
  ]
  for (const [key, word] of way) {
    await page.keyboard.press(key)
    await expect(postOn(page, comment(word)), `${key} to ${word}`).toBeFocused()
  }
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(page.getByRole('listitem', { name: `${comment('cedar').author.name}, level 3`, exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await postOn(page, comment('cedar')).evaluate((post) => post.contains(document.activeElement))).toBe(true)
})

test('keys fold, vote, answer and find what is new, and the focus stays', SCRIPT, async ({ memberPage: page, member }) => {
  const { story, comment } = await newThread(OUTLINE)
  await db().visit.create({ data: { userId: member.id, storyId: story.id, since: hourAgo(), seenAt: hourAgo() } })
  const fresh = await newComment({ on: comment('fir'), text: 'Something new.' })
  await openWithKeys(page, `/item/${story.id}`)
  await press(page, 'jj', comment('birch'))
  for (const key of ['Enter', 'o']) {
    await press(page, key, comment('birch'))
    await expect(page.getByText('cedar', { exact: true })).toBeVisible({ visible: key === 'o' })
  }
  await press(page, 'u', comment('birch'))
  await expect(arrowOf(page, comment('birch'))).toBeHidden()
  await press(page, 'u', comment('birch'))
  await expect(arrowOf(page, comment('birch'))).toBeVisible()
  await press(page, 'j', comment('cedar'))
  await press(page, 'O', comment('oak'))
  for (const word of ['oak', 'elm']) await expect(page.getByText(word, { exact: true })).toBeHidden()
  await press(page, 'j', comment('fir'))
  await press(page, 'n', fresh)
  await page.keyboard.press('r')
  const box = page.getByRole('textbox', { name: 'Reply' })
  await expect(box).toBeFocused()
  await page.keyboard.type('jog up')
  await expect(box).toHaveValue('jog up')
  await page.keyboard.press('Escape')
  await expect(box).toHaveCount(0)
  expect(await postOn(page, fresh).evaluate((post) => post.contains(document.activeElement))).toBe(true)
  await press(page, 'k', comment('yew'))
  await expect.poll(() => db().collapsed.count({ where: { userId: member.id, itemId: comment('oak').id } })).toBe(1)
  expect(await db().vote.count({ where: { userId: member.id, itemId: comment('birch').id } })).toBe(0)
})

test('keys lead through a list, to its stories, to other pages and to the list of keys, which turns them off', SCRIPT, async ({ page }) => {
  const word = newWord('keyed')
  const story = await newStory({ url: `https://${word}.example/` , score: TOP_SCORE })
  const below = await newStory({ url: `https://${word}.example/2`, hoursAgo: 4 })
  await openWithKeys(page, `/from?site=${word}.example`)
  await press(page, 'j', story)
  await press(page, 'j', below)
  await press(page, 'k', story)
  await page.keyboard.press('c')
  await expect(page).toHaveURL(`/item/${story.id}`)
  await expectKeys(page)
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Add comment' }).blur()
  await page.keyboard.press('/')
  await page.keyboard.type('n/j')
  await expect(page.getByRole('searchbox', { name: 'Search the forum' })).toHaveValue('n/j')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Search the forum' }).blur()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keys' })
  await expect(list).toContainText('next that is new to you')
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await expect(page).toHaveURL('/newest')
  await page.goto('/keys')
  await page.getByRole('button', { name: 'Turn the keys off' }).click()
  await expect(page.getByRole('button', { name: 'Turn the keys on' })).toBeVisible()
  await page.goto(`/from?site=${word}.example`)
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  await expect(postOn(page, story)).not.toBeFocused()
  await expect(list).toHaveCount(0)
})

test('a key counts as soon as the list of keys is closed, though the focus is still in it', SCRIPT, async ({ page }) => {
  const { story, comment } = await newThread(OUTLINE)
  await openWithKeys(page, `/item/${story.id}`)
  await press(page, 'jj', comment('birch'))
  await postOn(page, comment('birch')).evaluate((post) => post instanceof HTMLElement && post.blur())
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).evaluate((list) => {
    if (list instanceof HTMLDialogElement) list.close()
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
  })
  await expect(postOn(page, comment('cedar'))).toBeFocused()
})

test('a whole branch folds at the line along it, from deep inside, and the page stays there', SCRIPT, async ({ page }) => {
  const long = 'A word and another. '.repeat(120)
  const { story, comment } = await newThread(`oak ${long}\n  birch ${long}\n    cedar ${long}\nfir ${long}`)
  await openWithKeys(page, `/item/${story.id}`)
  const cedar = page.getByText('cedar A word')
  await cedar.scrollIntoViewIfNeeded()
  const { x, y } = await boxOf(postOn(page, comment('birch')))
  const inside = await boxOf(cedar)
  await page.mouse.click(x - 12, Math.max(inside.y, y) + 40)
  await expect(cedar).toBeHidden()
  await expect(toggleOf(page, comment('oak'))).toBeInViewport()
  await expect(page.getByText('fir A word')).toBeInViewport()
})

test('all branches fold and open at once', async ({ page }) => {
  const { story, comment } = await newThread(OUTLINE)
  await page.goto(`/item/${story.id}`)
  await page.getByRole('link', { name: 'fold all branches' }).click()
  for (const word of ['oak', 'birch', 'fir', 'yew']) await expect(page.getByText(word, { exact: true })).toBeHidden()
  await expect(page).toHaveURL(`/item/${story.id}?fold=all`)
  await page.reload()
  await expect(page.getByText('oak', { exact: true })).toBeHidden()
  await toggleOf(page, comment('oak')).click()
  await expect(page.getByText('cedar', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'open all branches' }).click()
  for (const word of ['oak', 'fir', 'yew']) await expect(page.getByText(word, { exact: true })).toBeVisible()
  await expect(page).toHaveURL(`/item/${story.id}`)
})

test('words that were selected are quoted in the reply', SCRIPT, async ({ memberPage: page }) => {
  const { story, comment } = await newThread('oak is a word\n  elm')
  await openWithKeys(page, `/item/${story.id}`)
  await page.getByText('oak is a word').selectText()
  await postOn(page, comment('oak')).getByRole('link', { name: 'reply', exact: true }).first().click()
  const box = page.getByRole('textbox', { name: 'Reply' })
  await expect(box).toHaveValue('> oak is a word\n\n')
  await page.keyboard.type('It is.')
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(page.getByRole('list').getByRole('blockquote')).toHaveText('oak is a word')
})

test('what one wrote is edited and deleted where it stands', SCRIPT, async ({ memberPage: page, member }) => {
  const { story, comment } = await newThread('oak\nelm')
  const own = await newComment({ on: comment('oak'), by: member, text: 'My words.' })
  await openWithKeys(page, `/item/${story.id}`)
  await press(page, 'jj', own)
  await postOn(page, own).getByRole('link', { name: 'edit' }).click()
  const box = postOn(page, own).getByRole('textbox', { name: 'Text' })
  await expect(box).toHaveValue('My words.')
  await box.fill('My better words.')
  await postOn(page, own).getByRole('button', { name: 'Save' }).click()
  await expect(postOn(page, own)).toContainText('My better words.')
  await expect(page).toHaveURL(`/item/${story.id}#${own.id}`)
  await postOn(page, own).getByRole('link', { name: 'delete' }).click()
  await postOn(page, own).getByRole('link', { name: 'Leave it as it is' }).click()
  await expect(postOn(page, own).getByRole('link', { name: 'delete' })).toBeFocused()
  await page.keyboard.press('Enter')
  await postOn(page, own).getByRole('button', { name: 'Delete it' }).click()
  await expect.poll(() => db().item.count({ where: { id: own.id, deletedAt: { not: null } } })).toBe(1)
})

/** Opens a page, and waits until its keys are: whoever reads begins later than a test. */
async function openWithKeys(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expectKeys(page)
}

async function expectKeys(page: Page): Promise<void> {
  const list = page.getByRole('dialog', { name: 'Keys' })
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(list).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
}

/** Presses each key, and expects the focus where they lead. */
async function press(page: Page, keys: string, to: Post): Promise<void> {
  for (const key of keys === 'Enter' ? [keys] : keys) await page.keyboard.press(key)
  await expect(postOn(page, to)).toBeFocused()
}

const hourAgo = () => new Date(Date.now() - 60 * 60_000)

async function boxOf(place: Locator) {
  const box = await place.boundingBox()
  if (!box) throw new Error('It is not to be seen.')
  return box
}
