import { db } from '@/lib/db'
import { flag as flagPost } from '@/lib/flags/flag'
import { claim as claimCase } from '@/lib/moderation/claim'
import { decide as decideCase } from '@/lib/moderation/decide'
import { actAs, decideInQueue, expect, postOn, refusalOn, test } from './cast'
import { newMember, newThread, newWord, viewerOf, type Member } from './rows'

test('who decides second in the queue sees the first decision, and nothing changes', async ({ page, context }) => {
  const { story, comment } = await newThread('oak\n  elm')
  const oak = comment('oak')
  await flag({ itemId: oak.id, reason: 'other', note: 'It is <b>rude</b>.' })
  const first = await actAs(context, 'moderator')
  await claim(first, oak.id)
  await actAs(context, 'moderator')
  await page.goto('/moderation?which=flagged')
  await expect(postOn(page, oak)).toContainText('“It is <b>rude</b>.”')
  await expect(postOn(page, oak)).toContainText(`${first.name} is looking at this.`)
  await postOn(page, oak).getByRole('button', { name: 'I look at this' }).click()
  await expect(refusalOn(page)).toHaveText(`${first.name} is looking at this already.`)
  await postOn(page, oak).getByText(`Warn or ban ${oak.author.name}`).click()
  await postOn(page, oak).getByLabel(/^Why/).fill('Be kind.')
  await postOn(page, oak).getByRole('button', { name: 'Warn', exact: true }).click()
  await expect(postOn(page, oak).getByLabel(/^Why/)).toBeHidden()
  await expect(page).toHaveURL(`/moderation?which=flagged#${oak.id}`)
  await page.goto('/moderation/log?act=warn')
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: `warned ${oak.author.name}` })).toContainText('Be kind.')
  await page.goto('/moderation?which=flagged')
  const reason = newWord('Within the guidelines, ')
  await decideAs(first, oak.id, reason)
  await postOn(page, oak).getByLabel('When removing, also the comment below it').check()
  await decideInQueue(page, oak, 'Remove', 'My own reason')
  await expect(refusalOn(page)).toContainText('Another decision came first, and nothing was changed.')
  await expect(page.getByRole('main')).toContainText(`${first.name} left a comment on “${story.title}” as it is`)
  await expect(page.getByRole('main')).toContainText(reason)
  await expect(page.getByLabel(/^Reason/)).toHaveValue('My own reason')
  expect(await db().item.findUniqueOrThrow({ where: { id: oak.id } })).toMatchObject({ removalId: null })
})

test('the queue is worked with the keyboard alone', { tag: '@script' }, async ({ page, context }) => {
  const { comment } = await newThread('oak\nelm')
  for (const word of ['oak', 'elm']) await flag({ itemId: comment(word).id, reason: 'spam', note: '' })
  await actAs(context, 'moderator')
  await page.goto('/moderation')
  await postOn(page, comment('elm')).focus()
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 25; presses++) {
      if ((await page.evaluate(() => document.activeElement?.textContent || document.activeElement?.getAttribute('name'))) === name) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Nothing called ${name} is reached by the tab key.`)
  }
  await tabTo('reason')
  await page.keyboard.type('Advertising.')
  await tabTo('Remove')
  await page.keyboard.press('Enter')
  await expect(postOn(page, comment('elm'))).toHaveCount(0)
  await expect(postOn(page, comment('oak'))).toBeVisible()
  expect((await db().item.findUniqueOrThrow({ where: { id: comment('elm').id } })).removalId).not.toBeNull()
})

/** What somebody does elsewhere. */
async function flag(given: Parameters<typeof flagPost>[1]): Promise<void> {
  await flagPost(await viewerOf(await newMember({ karma: 100 })), given, new Date())
}

async function claim(moderator: Member, itemId: number): Promise<void> {
  await claimCase(await viewerOf(moderator), itemId, new Date())
}

async function decideAs(moderator: Member, itemId: number, reason: string): Promise<void> {
  await decideCase(await viewerOf(moderator), { itemId, act: 'keep', branch: false, reason, seen: 0 }, new Date())
}
