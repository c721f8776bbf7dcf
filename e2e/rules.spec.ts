import { settings } from '@/lib/settings'
import { expect, refusalOn, signIn, test } from './cast'
import { newComment, newMember, newStory, newThread } from './rows'

test('the rules tell the numbers in force', { tag: '@no-script' }, async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Rules' }).click()
  const rules = page.getByRole('article')
  await expect(rules).toContainText(`For ${settings.edit / 60_000} minutes you can edit your post`)
  await expect(rules).toContainText(`From ${settings.downvote.karma} karma on you can vote comments down`)
  await expect(rules).toContainText(`From ${settings.flag.karma} karma on you can flag`)
})

test('who is new posts only so much at a time, and is told when to go on', async ({ page, context }) => {
  const newcomer = await newMember({ karma: 1, joinedDaysAgo: 0 })
  await signIn(context, newcomer)
  const story = await newStory()
  for (let index = 0; index < settings.newcomer.comments; index++) await newComment({ on: story, by: newcomer, text: `Comment ${index}`, createdAt: new Date(Date.now() - 3_600_000) })
  await page.goto(`/item/${story.id}`)
  await page.getByRole('textbox', { name: 'Add comment' }).fill('One more')
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(refusalOn(page)).toContainText(/You can post the next one in \d+ minutes/)
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toHaveValue('One more')
})

test('deep in a thread the reply link waits, and says how long; the comment’s own page does not', { tag: '@no-script' }, async ({ memberPage: page }) => {
  const outline = Array.from({ length: 5 }, (_, depth) => `${'  '.repeat(depth)}level-${depth}.`).join('\n')
  const { story, comment } = await newThread(outline)
  const fresh = await newComment({ on: comment('level-4.'), text: 'Just now', createdAt: new Date() })
  await page.goto(`/item/${story.id}`)
  await page.getByRole('link', { name: /^reply in \d+ minutes$/ }).click()
  await expect(page).toHaveURL(`/item/${fresh.id}`)
  await page.getByRole('textbox', { name: 'Reply' }).fill('At once')
  await page.getByRole('button', { name: 'Reply' }).click()
  await expect(page.getByRole('paragraph').filter({ hasText: 'At once' })).toBeVisible()
})
