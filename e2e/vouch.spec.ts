import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { expect, postOn, signIn, test } from './cast'
import { newMember, newThread, newWord } from './rows'

test('flags mark a post and then kill it; its author is told by how many, and a vouch brings it back', async ({ page, context }) => {
  const words = newWord('oak')
  const { story, comment } = await newThread(words)
  const oak = comment(words)
  const flagBy = async () => {
    await signIn(context, await newMember({ karma: settings.flag.karma }))
    await page.goto(`/flag/${oak.id}`)
    await page.getByLabel('Spam or advertising').check()
    await page.getByRole('button', { name: 'Flag', exact: true }).click()
  }
  await givenFlags(oak.id, settings.flag.mark - 1)
  await flagBy()
  await expect(page.getByRole('link', { name: 'flagged by you' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('[flagged]')
  await signIn(context, oak.author)
  await page.goto(`/item/${oak.id}`)
  await expect(page.getByText(`Members flagged this: spam or advertising (${settings.flag.mark})`)).toBeVisible()

  await givenFlags(oak.id, settings.flag.kill - settings.flag.mark - 1)
  await flagBy()
  await expect(page.getByRole('main')).not.toContainText(words)
  await context.clearCookies()
  await page.goto(`/item/${story.id}`)
  expect(await page.content()).not.toContain(words)
  await signIn(context, oak.author)
  await page.goto(`/item/${oak.id}`)
  await expect(page.getByText('Others do not see this: members flagged it')).toBeVisible()
  await page.goto(`/item/${story.id}`)
  await expect(postOn(page, oak)).toContainText(words)
  await expect(postOn(page, oak).getByRole('link', { name: 'others do not see this: members flagged it' })).toBeVisible()

  const reader = await newMember({ karma: settings.vouch.karma, showDead: true })
  await signIn(context, reader)
  await page.goto(`/item/${oak.id}`)
  await page.getByRole('link', { name: 'vouch' }).click()
  await page.getByRole('button', { name: 'Vouch' }).click()
  await expect(page).toHaveURL(`/item/${oak.id}`)
  await context.clearCookies()
  await page.goto(`/item/${story.id}`)
  await expect(postOn(page, oak)).toContainText(words)
  await page.goto(`/moderation/log?item=${oak.id}`)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([/^Vouches of members revived/, /^Flags of members killed/, /^Flags of members marked a comment/])
})

/** Flags of others, as if given before. */
async function givenFlags(itemId: number, count: number): Promise<void> {
  for (let given = 0; given < count; given++) await db().flag.create({ data: { userId: (await newMember()).id, itemId, reason: 'spam' } })
}
