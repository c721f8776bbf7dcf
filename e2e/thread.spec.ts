import type { Page } from '@playwright/test'
import { arrowOf, expect, linkOver, postOn, signIn, test } from './cast'
import { newComment, newMember, newStory, newThread, newWord } from './rows'

const WOOD = `
  oak
    birch
      cedar
        dogwood
      elm
    fir
  gorse`

/** Where the links over each comment of WOOD lead. */
const LEADS: [word: string, links: Partial<Record<'root' | 'parent' | 'prev' | 'next', string>>][] = [
  ['oak', { next: 'gorse' }],
  ['birch', { parent: 'oak', next: 'fir' }],
  ['cedar', { root: 'oak', parent: 'birch', next: 'elm' }],
  ['dogwood', { root: 'oak', parent: 'cedar', next: 'elm' }],
  ['elm', { root: 'oak', parent: 'birch', prev: 'cedar', next: 'fir' }],
  ['fir', { parent: 'oak', prev: 'birch', next: 'gorse' }],
  ['gorse', { prev: 'oak' }],
]

test('every comment of a thread stands below what it answers, and further in', { tag: '@no-script' }, async ({ page }) => {
  const { story, comment } = await newThread(WOOD)
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('7 comments')).toBeVisible()
  const words = LEADS.map(([word]) => word)
  const places = await Promise.all(words.map(async (word) => ({ word, ...(await placeOf(page, word)) })))
  expect(places.toSorted((a, b) => a.y - b.y).map(({ word }) => word)).toEqual(words)
  for (const [word, { parent }] of LEADS) {
    const { x } = await placeOf(page, word)
    if (parent) expect(x).toBeGreaterThan((await placeOf(page, parent)).x)
    else expect(x).toBe((await placeOf(page, 'oak')).x)
    await expect(linkOver(page, comment(word), '2 hours ago')).toHaveJSProperty('href', new URL(`/item/${comment(word).id}`, page.url()).href)
  }
})

test('root, parent, prev and next lead to the right comment', { tag: '@no-script' }, async ({ page }) => {
  const { story, comment } = await newThread(WOOD)
  await page.goto(`/item/${story.id}`)
  for (const [word, links] of LEADS) {
    for (const label of ['root', 'parent', 'prev', 'next'] as const) {
      const target = links[label]
      const link = linkOver(page, comment(word), label)
      if (!target) await expect(link).toHaveCount(0)
      else {
        await link.click()
        await expect(page).toHaveURL(`/item/${story.id}#${comment(target).id}`)
        await expect(page.getByText(target)).toBeInViewport()
      }
    }
  }
})

test('a thread deeper than any screen is wide is all there', { tag: '@no-script' }, async ({ page }) => {
  const words = Array.from({ length: 130 }, (_, depth) => `${'  '.repeat(depth)}level-${depth}.`)
  const { story } = await newThread(words.join('\n'))
  await page.goto(`/item/${story.id}`)
  for (const depth of [0, 50, 99, 100, 101, 129]) await expect(page.getByText(`level-${depth}.`)).toBeVisible()
  await expect(page.getByText(/^level-\d+\.$/)).toHaveCount(130)
})

test('the submitter stands out, and so does a new account', { tag: '@no-script' }, async ({ page }) => {
  const [submitter, newcomer] = [await newMember(), await newMember({ joinedDaysAgo: 3 })]
  const { story, comment } = await newThread('oak\nelm\nfir', { story: { by: submitter }, by: { oak: submitter, elm: newcomer } })
  await page.goto(`/item/${story.id}`)
  const looks = (word: string) =>
    linkOver(page, comment(word), comment(word).author.name).evaluate((link) => {
      const { fontWeight, color } = getComputedStyle(link)
      return { weight: Number(fontWeight), colour: (color.match(/[\d.]+/g) ?? []).map(Number) }
    })
  const [ofSubmitter, ofNewcomer, ofOther] = [await looks('oak'), await looks('elm'), await looks('fir')]
  expect(ofSubmitter.weight).toBeGreaterThan(ofOther.weight)
  const [red = 0, green = 0, blue = 0] = ofNewcomer.colour
  expect(green).toBeGreaterThan(red + 20)
  expect(green).toBeGreaterThan(blue + 20)
  expect(ofOther.colour).not.toEqual(ofNewcomer.colour)
})

test('comments stand in the order asked for, in every branch', { tag: '@no-script' }, async ({ page }) => {
  const { story, comment } = await newThread('oak\n  birch\n  cedar\nelm')
  const late = await newComment({ on: comment('oak'), text: 'dogwood', score: 990 })
  await page.goto(`/item/${story.id}`)
  expect(await wordsOn(page)).toEqual(['oak', 'dogwood', 'birch', 'cedar', 'elm'])
  await page.getByRole('link', { name: 'newest', exact: true }).click()
  await expect(page.getByRole('link', { name: 'newest', exact: true })).toHaveAttribute('aria-current', 'page')
  expect(await wordsOn(page)).toEqual(['elm', 'oak', 'dogwood', 'cedar', 'birch'])
  await page.getByRole('link', { name: 'oldest', exact: true }).click()
  await expect(page).toHaveURL(`/item/${story.id}?order=oldest`)
  expect(await wordsOn(page)).toEqual(['oak', 'birch', 'cedar', 'dogwood', 'elm'])
  await expect(linkOver(page, late, 'prev')).toHaveAttribute('href', `#${comment('cedar').id}`)
  await page.getByRole('link', { name: 'best', exact: true }).click()
  await expect(page).toHaveURL(`/item/${story.id}`)
})

test('what was deleted or killed never leaves the server', { tag: '@no-script' }, async ({ page, request }) => {
  const [deleter, spammer] = [await newMember(), await newMember()]
  const secret = newWord('secret')
  const { story, comment } = await newThread(
    `
    answered ${secret}
      answer
    unanswered ${secret}
    dead ${secret}
      reply
    gone ${secret}`,
    {
      by: { answered: deleter, unanswered: deleter, dead: spammer, gone: spammer },
      state: { answered: 'deleted', unanswered: 'deleted', dead: 'dead', gone: 'flagged to death' },
    },
  )
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('2 comments')).toBeVisible()
  await expect(postOn(page, comment('answered'))).toHaveText(/^\s*\[deleted\]/)
  await expect(postOn(page, comment('dead'))).toHaveText(/^\s*\[dead\]/)
  await expect(postOn(page, comment('answered')).getByText('answer')).toBeVisible()
  await expect(postOn(page, comment('dead')).getByText('reply', { exact: true }).first()).toBeVisible()
  for (const word of ['unanswered', 'gone']) await expect(postOn(page, comment(word))).toHaveCount(0)
  for (const word of ['answered', 'dead']) await expect(arrowOf(page, comment(word))).toHaveCount(0)
  const addresses = [story, comment('answered'), comment('dead'), comment('gone')].map(({ id }) => `/item/${id}`)
  for (const address of [...addresses, '/newcomments', `/item/${story.id}?order=newest`, `/user/${spammer.name}/comments`]) {
    for (const headers of [{}, { rsc: '1' }]) {
      const body = await (await request.get(address, { headers })).text()
      expect(body).not.toContain(secret)
      if (!address.startsWith('/user')) expect(body).not.toMatch(new RegExp(`${deleter.name}|${spammer.name}`))
    }
  }
})

test('a member who chose to sees dead comments, not deleted ones', { tag: '@no-script' }, async ({ page, context, request }) => {
  const secret = newWord('secret')
  const state = { dead: 'flagged to death', deleted: 'deleted' } as const
  const { story, comment } = await newThread(`dead words\ndeleted ${secret}\n  answer\noak`, { state })
  await signIn(context, await newMember({ showDead: true }))
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('dead words')).toBeVisible()
  await expect(postOn(page, comment('dead'))).toContainText('[flagged] [dead]')
  await expect(arrowOf(page, comment('dead'))).toHaveCount(0)
  await expect(postOn(page, comment('deleted'))).toHaveText(/^\s*\[deleted\]/)
  expect((await placeOf(page, 'dead words')).y).toBeGreaterThan((await placeOf(page, 'oak')).y)
  expect(await page.content()).not.toContain(secret)
  expect(await (await request.get(`/item/${story.id}`)).text()).not.toContain('dead words')
})

test('an address as Hacker News writes it leads to the item', { tag: '@no-script' }, async ({ page }) => {
  const story = await newStory()
  await page.goto(`/item?id=${story.id}`)
  await expect(page).toHaveURL(`/item/${story.id}`)
  await expect(page.getByRole('heading', { name: story.title })).toBeVisible()
})

test('a comment has a page of its own, with its replies and the way back', { tag: '@no-script' }, async ({ page }) => {
  const { story, comment } = await newThread(WOOD)
  await page.goto(`/item/${comment('birch').id}`)
  await expect(page.getByText('birch', { exact: true })).toBeVisible()
  expect(await wordsOn(page)).toEqual(['oak', 'cedar', 'dogwood', 'elm'])
  await expect(page.getByRole('list', { name: 'What it answers' })).toContainText('oak')
  await expect(page.getByText('fir', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('heading').getByRole('link', { name: story.title })).toHaveAttribute('href', `/item/${story.id}`)
  await expect(page.getByRole('link', { name: 'parent', exact: true }).first()).toHaveAttribute('href', `/item/${comment('oak').id}`)
  await page.getByRole('link', { name: 'context' }).click()
  await expect(page).toHaveURL(`/item/${story.id}#${comment('birch').id}`)
  await expect(page.getByText('birch', { exact: true })).toBeInViewport()
})

test('a poll shows its choices with their points, the favourite first', { tag: '@no-script' }, async ({ page }) => {
  const options = [{ text: 'Tea', score: 4 }, { text: 'Coffee', score: 9 }, { text: 'Water', score: 1 }]
  const poll = await newStory({ kind: 'poll', text: 'Which?', options })
  await page.goto(`/item/${poll.id}`)
  await expect(page.getByRole('article').getByRole('listitem')).toHaveText([/Coffee\s*9 points/, /Tea\s*4 points/, /Water\s*1 point$/])
})

test('a long address is shortened to look at and whole to follow', { tag: '@no-script' }, async ({ page }) => {
  const address = `https://example.com/${'long/'.repeat(30)}end`
  const { story } = await newThread(`see ${address}`)
  await page.goto(`/item/${story.id}`)
  const link = page.getByRole('link', { name: 'https://example.com/long' })
  await expect(link).toHaveText(`${address.slice(0, 60)}...`)
  await expect(link).toHaveAttribute('href', address)
})

async function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const box = await page.getByText(text, { exact: true }).boundingBox()
  if (!box) throw new Error(`"${text}" is not to be seen.`)
  return { x: box.x, y: box.y }
}

/** @returns the texts of the thread's comments from top to bottom */
async function wordsOn(page: Page): Promise<string[]> {
  return page.getByRole('list').getByRole('paragraph').allTextContents()
}
