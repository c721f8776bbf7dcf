import { db } from '@/lib/db'
import { arrowOf, enterAs, expect, postOn, refusalOn, signIn, test } from './cast'
import { newComment, newMember, newStory, newThread, newWord, type Post } from './rows'

test('a vote for a comment uses the arrow up, and brings a point and karma', async ({ memberPage: page }) => {
  const { story, comment } = await newThread('oak\n  elm')
  await page.goto(`/item/${story.id}`)
  await arrowOf(page, comment('elm')).click()
  await expect(arrowOf(page, comment('elm'))).toBeHidden()
  await expectWorth(comment('elm'), { score: 996, karma: 2 })
  await page.goto(`/item/${story.id}`)
  await expect(arrowOf(page, comment('elm'))).toBeHidden()
  await expect(arrowOf(page, comment('oak'))).toBeVisible()
})

test('a vote for a story shows among its points, on its page and in lists', async ({ memberPage: page }) => {
  const story = await newStory({ hoursAgo: 0 })
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('1 point by')).toBeVisible()
  await arrowOf(page, story).click()
  await expect(page.getByText('2 points by')).toBeVisible()
  await expect(arrowOf(page, story)).toBeHidden()
  await expectWorth(story, { score: 2, karma: 2 })
  const listed = await newStory({ hoursAgo: 0 })
  await page.goto('/newest')
  await expect(arrowOf(page, story)).toBeHidden()
  await arrowOf(page, listed).click()
  await expect(postOn(page, listed)).toContainText('2 points by')
  await expectWorth(listed, { score: 2, karma: 2 })
})

test('a choice of a poll gets the vote, its author no karma', async ({ memberPage: page }) => {
  const poll = await newStory({ kind: 'poll', options: [{ text: 'Tea', score: 4 }] })
  await page.goto(`/item/${poll.id}`)
  const choice = page.getByRole('listitem').filter({ hasText: 'Tea' })
  await choice.getByRole('button', { name: 'upvote' }).click()
  await expect(choice).toContainText('5 points')
  await expect(choice.getByRole('button', { name: 'upvote' })).toBeHidden()
  await expectWorth(poll, { score: 1, karma: 1 })
})

test('voting again, from a page that was open before, changes nothing', async ({ memberPage: page, context }) => {
  const { story, comment } = await newThread('oak')
  const older = await context.newPage()
  for (const each of [page, older]) await each.goto(`/item/${story.id}`)
  for (const each of [page, older]) {
    await arrowOf(each, comment('oak')).click()
    await expect(arrowOf(each, comment('oak'))).toBeHidden()
  }
  await older.reload()
  await expect(arrowOf(older, comment('oak'))).toBeHidden()
  await expectWorth(comment('oak'), { score: 1001, karma: 2 })
})

test('there is no arrow on own posts', async ({ memberPage: page, member }) => {
  const story = await newStory({ by: member, hoursAgo: 0 })
  const other = await newComment({ on: story, text: 'Theirs' })
  const own = await newComment({ on: other, by: member, text: 'Mine' })
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('Mine')).toBeVisible()
  await expect(arrowOf(page, other)).toBeVisible()
  for (const post of [story, own]) await expect(arrowOf(page, post)).toBeHidden()
  await page.goto('/newest')
  await expect(postOn(page, story)).toBeVisible()
  await expect(arrowOf(page, story)).toBeHidden()
})

test('a vote forged for an own post is refused with a sentence', async ({ memberPage: page, member }) => {
  const story = await newStory({ by: member })
  await page.goto(`/item/${story.id}`)
  await arrowOf(page, story).evaluate((arrow) => (arrow.style.visibility = 'visible'))
  await arrowOf(page, story).click()
  await expect(refusalOn(page)).toHaveText('This is your own: others vote on it.')
  await expectWorth({ ...story, author: member }, { score: 1, karma: 1 })
})

test('a vote for what was deleted meanwhile is refused with a sentence', async ({ memberPage: page }) => {
  const { story, comment } = await newThread('oak')
  await page.goto(`/item/${story.id}`)
  await db().item.update({ where: { id: comment('oak').id }, data: { deletedAt: new Date() } })
  await arrowOf(page, comment('oak')).click()
  await expect(refusalOn(page)).toHaveText('This is gone, so it takes no votes.')
  await expectWorth(comment('oak'), { score: 1000, karma: 1 })
})

test('who is not signed in logs in first, comes back, and the vote is counted', async ({ page, member }) => {
  const { story, comment } = await newThread('oak')
  await page.goto(`/item/${story.id}`)
  await arrowOf(page, comment('oak')).click()
  await expect(page).toHaveURL(`/login?goto=${encodeURIComponent(`/item/${story.id}`)}&up=${comment('oak').id}`)
  await expectWorth(comment('oak'), { score: 1000, karma: 1 })
  await enterAs(page, member)
  await expect(page).toHaveURL(`/item/${story.id}#${comment('oak').id}`)
  await expect(arrowOf(page, comment('oak'))).toBeHidden()
  await expectWorth(comment('oak'), { score: 1001, karma: 2 })
})

test('two members vote for the same comment', async ({ memberPage: page, browser, javaScriptEnabled }) => {
  const { story, comment } = await newThread('oak')
  const context = await browser.newContext({ javaScriptEnabled })
  await signIn(context, await newMember())
  const other = await context.newPage()
  await Promise.all([page, other].map((each) => each.goto(`/item/${story.id}`)))
  await Promise.all([page, other].map((each) => arrowOf(each, comment('oak')).click()))
  await expectWorth(comment('oak'), { score: 1002, karma: 3 })
  await context.close()
})

test('a vote of an account made beside the author’s looks cast to its voter, changes nothing, and moderators see it', async ({ memberPage: page, member, context }) => {
  const { story, comment } = await newThread('oak')
  const oak = comment('oak')
  const beside = [member, oak.author].map(({ id: userId }) => ({ userId, network: newWord('network'), device: `device of ${oak.author.id}`, seenAt: new Date() }))
  await db().sighting.createMany({ data: beside })
  await page.goto(`/item/${story.id}`)
  await arrowOf(page, oak).click()
  await expect(arrowOf(page, oak)).toBeHidden()
  await expect.poll(() => db().vote.count({ where: { userId: member.id } })).toBe(1)
  await page.reload()
  await expect(arrowOf(page, oak)).toBeHidden()
  await expect(postOn(page, oak).getByRole('button', { name: 'unvote' })).toBeVisible()
  await expectWorth(oak, { score: 1000, karma: 1 })
  const moderator = await newMember()
  await db().user.update({ where: { id: moderator.id }, data: { role: 'moderator' } })
  await signIn(context, moderator)
  await page.goto(`/moderate/${oak.id}`)
  await expect(page.getByRole('listitem').filter({ hasText: `${member.name}: up` })).toContainText('seen lately on a device or network of the author’s')
  await signIn(context, member)
  await page.goto(`/item/${story.id}`)
  await postOn(page, oak).getByRole('button', { name: 'unvote' }).click()
  await expect(arrowOf(page, oak)).toBeVisible()
  await expect.poll(() => db().vote.count({ where: { userId: member.id } })).toBe(0)
  await expectWorth(oak, { score: 1000, karma: 1 })
})

test('with scripts the page stays as it is while voting', { tag: '@script' }, async ({ memberPage: page }) => {
  const { story, comment } = await newThread('oak\nelm')
  await page.goto(`/item/${story.id}`)
  await page.getByRole('textbox', { name: 'Add comment' }).fill('half a sentence')
  const loads: string[] = []
  page.on('framenavigated', (frame) => loads.push(frame.url()))
  for (const word of ['oak', 'elm']) await arrowOf(page, comment(word)).click()
  await expectWorth(comment('oak'), { score: 1001, karma: 3 })
  await expectWorth(comment('elm'), { score: 996, karma: 3 })
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toHaveValue('half a sentence')
  expect(loads).toEqual([])
})

test('with scripts the arrow comes back when the vote did not reach the forum', { tag: '@script' }, async ({ memberPage: page }) => {
  const story = await newStory()
  await page.goto(`/item/${story.id}`)
  await page.route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await arrowOf(page, story).click()
  await expect(page.getByText('1 point by')).toBeVisible()
  await expect(arrowOf(page, story)).toBeVisible()
})

/** What the database says a post is worth, soon: with scripts a vote shows before it is counted. */
async function expectWorth({ id, author }: Pick<Post, 'id' | 'author'>, worth: { score: number; karma: number }): Promise<void> {
  await expect
    .poll(async () => {
      const { score } = await db().item.findUniqueOrThrow({ where: { id }, select: { score: true } })
      const { karma } = await db().user.findUniqueOrThrow({ where: { id: author.id }, select: { karma: true } })
      return { score, karma }
    })
    .toEqual(worth)
}
