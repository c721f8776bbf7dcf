import { settings } from '@/lib/settings'
import { expect, fillIn, refusalOn, signIn, test } from './cast'
import { newMember, newWord } from './rows'

test('who has the karma begins a poll, and others vote on its choices', { tag: '@thumb' }, async ({ page, context }) => {
  const title = newWord('Poll: what ')
  await signIn(context, await newMember({ karma: settings.pollKarma }))
  await page.goto('/submit')
  await page.getByRole('link', { name: 'begin a poll' }).click()
  await fillIn(page, { Title: title, Text: 'Be *honest*.', Choices: 'Tea\n\n  Coffee \nWater' })
  await page.getByRole('button', { name: 'Begin the poll' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('emphasis')).toHaveText('honest')
  const choices = page.getByRole('article').getByRole('listitem')
  await expect(choices).toHaveText([/Tea/, /Coffee/, /Water/])
  await signIn(context, await newMember())
  await page.reload()
  await choices.filter({ hasText: 'Coffee' }).getByRole('button', { name: 'upvote' }).click()
  await expect(choices.filter({ hasText: 'Coffee' })).toContainText('2 points')
})

test('a poll of one choice, of two alike and of too many is refused; everything stays', async ({ page, context }) => {
  await signIn(context, await newMember({ karma: settings.pollKarma }))
  await page.goto('/newpoll')
  for (const [choices, sentence] of [
    ['Tea\n', 'A poll needs at least 2 choices, one a line.'],
    ['Tea\n Tea', 'Two choices are the same: change one of them.'],
    [Array.from({ length: 21 }, (_, index) => `Tea ${index}`).join('\n'), 'A poll has at most 20 choices; this one has 21.'],
    [`Tea\n${'Coffee'.repeat(40)}`, 'A choice has at most 200 characters: shorten the longest.'],
  ] as const) {
    await fillIn(page, { Title: 'Which?', Choices: choices })
    await page.getByRole('button', { name: 'Begin the poll' }).click()
    await expect(refusalOn(page)).toHaveText(sentence)
    await expect(page.getByLabel(/^Choices/)).toHaveValue(choices)
    await expect(page.getByLabel(/^Title/)).toHaveValue('Which?')
  }
})

test('with a point of karma less there is no form, only why', async ({ page, context }) => {
  await signIn(context, await newMember({ karma: settings.pollKarma - 1 }))
  await page.goto('/submit')
  await expect(page.getByRole('link', { name: 'begin a poll' })).toHaveCount(0)
  await page.goto('/newpoll')
  await expect(page.getByText('Beginning a poll needs 20 karma; you have 19. Ask the question as a text post instead.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
})
