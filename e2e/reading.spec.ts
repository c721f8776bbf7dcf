import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { expect, postOn, signIn, test } from './cast'
import { newComment, newMember, newThread, type Post } from './rows'

/** Somebody was there an hour ago, and answers came since. */
async function threadWithNews(reader: { id: number }) {
  const { story, comment } = await newThread('oak\n  elm\nfir\n  yew\nash', { story: { score: 90_000 } })
  await db().visit.create({ data: { userId: reader.id, storyId: story.id, since: hoursAgo(1), seenAt: hoursAgo(1) } })
  const answers: Post[] = []
  for (const word of ['fir', 'ash']) answers.push(await newComment({ on: comment(word), text: `New below ${word}.` }))
  return { story, comment, answers }
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 60 * 60_000)
const branches = (page: Page) => page.locator('.thread > li:visible')
const marked = (page: Page) => page.locator('.thread').getByText('new', { exact: true })

test('what others wrote since the last visit is counted in lists, marked, and led through', async ({ memberPage: page, member }) => {
  const { story, answers } = await threadWithNews(member)
  const [first, second] = answers
  if (!first || !second) throw new Error('There are no answers.')
  // A ranking from a moment ago may stand for two seconds.
  await expect(async () => {
    await page.goto('/')
    await postOn(page, story).getByRole('link', { name: '2 new' }).click({ timeout: 1000 })
  }).toPass()
  await expect(page).toHaveURL(`/item/${story.id}#new`)
  await expect(marked(page)).toHaveCount(2)
  await page.getByRole('link', { name: '2 new' }).click()
  await expect(page).toHaveURL(/#\d+$/)
  const begun = Number(new URL(page.url()).hash.slice(1))
  expect([first.id, second.id]).toContain(begun)
  await postOn(page, { id: begun }).getByRole('link', { name: 'new', exact: true }).click()
  await expect(page).toHaveURL(`/item/${story.id}#${begun === first.id ? second.id : first.id}`)

  await page.getByRole('link', { name: 'show only branches with something new' }).click()
  await expect(branches(page)).toHaveCount(2)
  await expect(page.getByText('oak', { exact: true })).toBeHidden()
  await page.getByRole('link', { name: 'show all branches' }).click()
  await expect(branches(page)).toHaveCount(3)
  await page.goto('/')
  await expect(postOn(page, story)).toBeVisible()
  await expect(postOn(page, story).getByText('2 new')).toHaveCount(0)
})

test('comments stand in every order, and the one that somebody prefers is remembered', async ({ memberPage: page, member, context }) => {
  const { story, comment, answers } = await threadWithNews(member)
  await newComment({ on: answers[0] ?? story, text: 'And another.' })
  const order = () => page.locator('.thread [id]').evaluateAll((all) => all.map(({ id }) => Number(id)))
  await page.goto(`/item/${story.id}`)
  const go = (name: string) => page.getByRole('navigation', { name: 'Order of comments' }).getByRole('link', { name, exact: true }).click()
  await go('discussed')
  await expect(page).toHaveURL(`/item/${story.id}?order=discussed`)
  expect((await order())[0]).toBe(comment('fir').id)
  await go('flat')
  await expect(page.getByText(/^flat: one list/)).toBeVisible()
  await expect(page.locator('.thread > li')).toHaveCount(8)
  await go('new')
  await expect(page.getByText(/^new: branches/)).toBeVisible()
  expect((await order()).indexOf(comment('oak').id)).toBe(6)

  await page.getByRole('link', { name: 'remember an order' }).click()
  await page.getByRole('radio', { name: /^flat/ }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.goto(`/item/${story.id}`)
  await expect(page.locator('.thread > li')).toHaveCount(8)
  await signIn(context, await newMember())
  await page.goto(`/item/${story.id}`)
  await expect(page.locator('.thread > li')).toHaveCount(3)
})
