import type { Locator, Page } from '@playwright/test'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { arrowOf, expect, faultsOn, postOn, refusalOn, signIn, test } from './cast'
import { newComment, newMember, newStory, newThread, type Post } from './rows'

test('a vote is taken back: the arrow returns, points and karma go', { tag: '@thumb' }, async ({ memberPage: page }) => {
  const faults = await faultsOn(page)
  const { story, comment } = await newThread('oak\n  elm')
  await page.goto(`/item/${story.id}`)
  for (const post of [story, comment('elm')]) {
    await arrowOf(page, post).click()
    await expect(unvoteOf(page, post)).toBeVisible()
  }
  await expect(page.getByText('2 points by')).toBeVisible()
  await expectWorth(comment('elm'), { score: 996, karma: 2 })
  for (const post of [story, comment('elm')]) {
    await unvoteOf(page, post).click()
    await expect(arrowOf(page, post)).toBeVisible()
    await expect(unvoteOf(page, post)).toHaveCount(0)
  }
  await expect(page.getByText('1 point by')).toBeVisible()
  await expectWorth(comment('elm'), { score: 995, karma: 1 })
  await expectWorth(story, { score: 1, karma: 1 })
  await page.goto(`/item/${story.id}`)
  await expect(arrowOf(page, comment('elm'))).toBeVisible()
  await arrowOf(page, comment('elm')).click()
  await expectWorth(comment('elm'), { score: 996, karma: 2 })
  expect(faults).toEqual([])
})

test('a vote an hour old stays, and so does what was voted on a page left open', async ({ memberPage: page, member }) => {
  const { story, comment } = await newThread('oak\nelm')
  const cast = (post: Post, minutesAgo: number) =>
    db().vote.create({ data: { userId: member.id, itemId: post.id, storyId: story.id, direction: 1, createdAt: new Date(Date.now() - minutesAgo * 60_000) } })
  await cast(comment('oak'), 61)
  await cast(comment('elm'), 59)
  await page.goto(`/item/${story.id}`)
  await expect(arrowOf(page, comment('oak'))).toBeHidden()
  await expect(unvoteOf(page, comment('oak'))).toHaveCount(0)
  await db().vote.updateMany({ where: { userId: member.id }, data: { createdAt: new Date(Date.now() - 61 * 60_000) } })
  await unvoteOf(page, comment('elm')).click()
  await expect(refusalOn(page)).toHaveText('A vote can be taken back for 60 minutes; yours is older and stays.')
  await expect(arrowOf(page, comment('elm'))).toBeHidden()
})

test('with the karma a comment is voted down, and that is taken back', async ({ page, context }) => {
  await signIn(context, await newMember({ karma: settings.downvote.karma }))
  const { story, comment } = await newThread('oak\n  elm')
  await page.goto(`/item/${story.id}`)
  await expect(downArrowOf(page, story)).toHaveCount(0)
  await downArrowOf(page, comment('elm')).click()
  await expect(arrowOf(page, comment('elm'))).toBeHidden()
  await expectWorth(comment('elm'), { score: 994, karma: 0 })
  await page.goto(`/item/${story.id}`)
  await expect(downArrowOf(page, comment('elm'))).toBeHidden()
  await unvoteOf(page, comment('elm')).click()
  await expect(downArrowOf(page, comment('elm'))).toBeVisible()
  await expectWorth(comment('elm'), { score: 995, karma: 1 })
})

test('with a point of karma less there are no arrows down', async ({ page, context }) => {
  await signIn(context, await newMember({ karma: settings.downvote.karma - 1 }))
  const { story } = await newThread('oak')
  await page.goto(`/item/${story.id}`)
  await expect(page.getByRole('button', { name: 'upvote' })).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'downvote' })).toHaveCount(0)
})

test('nobody votes down an answer to themselves, an old comment or one that is low enough', async ({ page, context }) => {
  const viewer = await newMember({ karma: settings.downvote.karma })
  await signIn(context, viewer)
  const story = await newStory({ hoursAgo: 30 })
  const own = await newComment({ on: story, by: viewer, text: 'Mine' })
  const [answer, low] = [await newComment({ on: own, text: 'Answer' }), await newComment({ on: story, text: 'Low', score: settings.downvote.leastPoints })]
  const old = await newComment({ on: story, text: 'Old', createdAt: new Date(Date.now() - 25 * 3_600_000) })
  await page.goto(`/item/${story.id}`)
  await expect(arrowOf(page, answer)).toBeVisible()
  for (const post of [own, answer]) await expect(downArrowOf(page, post)).toBeHidden()
  await expect(downArrowOf(page, old)).toHaveCount(0)
  await downArrowOf(page, low).click()
  await expect(refusalOn(page)).toHaveText('This comment is as low as it can go.')
  await expectWorth(low, { score: settings.downvote.leastPoints, karma: 1 })
  await page.goto(`/item/${story.id}`)
  await downArrowOf(page, answer).evaluate((arrow) => (arrow.style.visibility = 'visible'))
  await downArrowOf(page, answer).click()
  await expect(refusalOn(page)).toHaveText('This answers you, so others decide what it is worth.')
  await expectWorth(answer, { score: 1, karma: 1 })
})

test('with scripts a vote in a list can be taken back at once', { tag: '@script' }, async ({ memberPage: page }) => {
  const story = await newStory({ hoursAgo: 0 })
  await page.goto('/newest')
  await arrowOf(page, story).click()
  await expect(postOn(page, story)).toContainText('2 points by')
  await unvoteOf(page, story).click()
  await expect(postOn(page, story)).toContainText('1 point by')
  await expect(arrowOf(page, story)).toBeVisible()
  await expectWorth(story, { score: 1, karma: 1 })
})

function downArrowOf(page: Page, { id }: { id: number }): Locator {
  return page.locator(`button[name="down"][value="${id}"]`)
}

function unvoteOf(page: Page, { id }: { id: number }): Locator {
  return page.locator(`button[name="unvote"][value="${id}"]`)
}

/** What the database says a post is worth, soon: with scripts a vote shows before it is counted. */
async function expectWorth({ id, author }: Pick<Post, 'id' | 'author'>, worth: { score: number; karma: number }): Promise<void> {
  const read = async () => {
    const { score } = await db().item.findUniqueOrThrow({ where: { id }, select: { score: true } })
    const { karma } = await db().user.findUniqueOrThrow({ where: { id: author.id }, select: { karma: true } })
    return { score, karma }
  }
  await expect.poll(read).toEqual(worth)
}
