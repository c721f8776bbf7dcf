import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { actAs, expect, fillIn, postOn, refusalOn, signIn, test, toggleOf } from './cast'
import { newComment, newMember, newStory, newThread, newWord, TOP_SCORE, type StoryPost } from './rows'

const link = (page: Page, { title }: StoryPost) => page.getByRole('main').getByRole('link', { name: title, exact: true })

/** Rankings stand for two seconds. */
async function expectOnFront(page: Page, shown: StoryPost[], hidden: StoryPost[], address = '/'): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    for (const story of shown) await expect(link(page, story)).toBeVisible({ timeout: 500 })
    for (const story of hidden) await expect(link(page, story)).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 15_000 })
}

test('a member leaves out a site, words and a person, on front page and newest stories; nobody else does', async ({ memberPage: page }) => {
  const [host, word, muted] = [`${newWord('site')}.org`, newWord('word'), await newMember()]
  const top = { score: TOP_SCORE, hoursAgo: 0.01 }
  const ofSite = await newStory({ url: `https://blog.${host}/`, ...top })
  const titled = await newStory({ title: `About ${word.toUpperCase()}, again`, ...top })
  const byMuted = await newStory({ by: muted, ...top })
  const kept = await newStory({ title: `Not${word}`, ...top })
  await page.goto(`/from?site=${host}`)
  await page.getByRole('button', { name: 'hide this site' }).click()
  await expect(page.getByRole('button', { name: 'un-hide this site' })).toBeVisible()
  await expect(link(page, ofSite)).toBeVisible()
  await page.goto(`/user/${muted.name}`)
  await page.getByRole('button', { name: 'mute', exact: true }).click()
  await expect(page.getByRole('button', { name: 'un-mute' })).toBeVisible()
  await page.goto('/settings/filters')
  await page.getByLabel(/^A word/).fill(`  ${word} `)
  await page.getByRole('button', { name: 'Hide these words' }).click()
  for (const text of [host, word, muted.name]) await expect(page.getByRole('button', { name: `show again ${text}` })).toBeVisible()
  for (const address of ['/', '/newest']) await expectOnFront(page, [kept], [ofSite, titled, byMuted], address)
  await page.goto(`/user/${muted.name}/submissions`)
  await expect(link(page, byMuted)).toBeVisible()
  await page.context().clearCookies()
  await expectOnFront(page, [ofSite, titled, byMuted, kept], [])
})

test('the comments of a muted person arrive folded, and can be opened once, until that is taken back', async ({ memberPage: page, member }) => {
  const muted = await newMember()
  const { story, comment } = await newThread('oak\n  elm\nfir', { by: { oak: muted } })
  await page.goto('/settings/filters')
  for (const [name, refusal] of [[member.name, 'That is you'], [newWord('x'), 'Nobody here has that name.']] as const) {
    await page.getByLabel('Name').fill(name)
    await page.getByRole('button', { name: 'Mute' }).click()
    await expect(refusalOn(page)).toContainText(refusal)
    await expect(page.getByLabel('Name')).toHaveValue(name)
  }
  await page.getByLabel('Name').fill(muted.name)
  await page.getByRole('button', { name: 'Mute' }).click()
  await expect(page.getByRole('button', { name: `show again ${muted.name}` })).toBeVisible()
  for (let visit = 0; visit < 2; visit++) {
    await page.goto(`/item/${story.id}`)
    await expect(page.getByText('fir', { exact: true })).toBeVisible()
    for (const word of ['oak', 'elm']) await expect(page.getByText(word, { exact: true })).toBeHidden()
    await toggleOf(page, comment('oak')).click()
    for (const word of ['oak', 'elm']) await expect(page.getByText(word, { exact: true })).toBeVisible()
  }
  for (const address of [`/latest?id=${story.id}`, `/user/${muted.name}/comments`]) {
    await page.goto(address)
    await expect(page.getByText('oak', { exact: true })).toBeHidden()
    await page.getByText('what somebody you muted says').click()
    await expect(page.getByText('oak', { exact: true })).toBeVisible()
  }
  await page.goto('/settings/filters')
  await page.getByRole('button', { name: `show again ${muted.name}` }).click()
  await expect(page.getByRole('button', { name: 'show again' })).toHaveCount(0)
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('elm', { exact: true })).toBeVisible()
})

test('who wants it gets front pages without what they have read, and sees it once', async ({ memberPage: page }) => {
  const [read, unread] = [await newStory({ score: TOP_SCORE, hoursAgo: 0.01 }), await newStory({ score: TOP_SCORE, hoursAgo: 0.01 })]
  await page.goto(`/item/${read.id}`)
  await expectOnFront(page, [read, unread], [])
  await page.goto('/settings')
  await page.getByLabel('Leave what I have read out').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByLabel('Leave what I have read out')).toBeChecked()
  await expectOnFront(page, [unread], [read])
  await expect(page.getByText('One story that you have read is left out.')).toBeVisible()
  await page.getByRole('link', { name: 'Show it' }).click()
  await expect(page).toHaveURL('/?read=shown')
  await expect(link(page, read)).toBeVisible()
  await newComment({ on: read, text: 'News.' })
  await expectOnFront(page, [read, unread], [])
})

test('a member follows a person, a site and a thread, reads them in one list, and no more', async ({ memberPage: page }) => {
  const [host, person] = [`${newWord('site')}.org`, await newMember()]
  const [byPerson, ofSite, thread] = [await newStory({ by: person }), await newStory({ url: `https://${host}/` }), await newStory()]
  const comment = await newComment({ on: thread, text: newWord('said') })
  await page.goto(`/user/${person.name}`)
  await page.getByRole('button', { name: 'follow', exact: true }).click()
  await expect(page.getByRole('button', { name: 'un-follow' })).toBeVisible()
  await page.goto(`/from?site=${host}`)
  await page.getByRole('button', { name: 'follow', exact: true }).click()
  await expect(page.getByRole('button', { name: 'un-follow' })).toBeVisible()
  await page.goto(`/item/${thread.id}`)
  await page.getByRole('button', { name: 'follow', exact: true }).click()
  await expect(page.getByRole('button', { name: 'un-follow' })).toBeVisible()
  await expect(async () => {
    await page.goto('/followed')
    for (const story of [byPerson, ofSite]) await expect(link(page, story)).toBeVisible({ timeout: 500 })
    await expect(postOn(page, comment).getByText(comment.text)).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.getByRole('link', { name: 'Whom and what you follow' }).click()
  for (const text of [person.name, host, thread.title]) {
    await page.getByRole('button', { name: `un-follow ${text}` }).click()
    await expect(page.getByRole('button', { name: `un-follow ${text}` })).toHaveCount(0)
  }
  await page.goto('/followed')
  await expect(page.getByText('Nothing here yet.')).toBeVisible()
  await page.context().clearCookies()
  await page.goto('/followed')
  await expect(page).toHaveURL('/login?goto=%2Ffollowed')
})

test('a moderator highlights a comment: everybody reads it with the reason, until that is undone', async ({ page, context }) => {
  const story = await newStory()
  const comment = await newComment({ on: story, text: newWord('wise ') })
  await actAs(context, 'moderator')
  const decide = async (label: RegExp, reason: string) => {
    await page.goto(`/moderate/${comment.id}`)
    await page.getByLabel(label).check()
    await fillIn(page, { Reason: reason })
    await page.getByRole('button', { name: 'Decide' }).click()
    await expect(page).toHaveURL(`/item/${comment.id}`)
  }
  await decide(/^Highlight it/, 'Says it all.')
  await signIn(context, await newMember())
  await page.goto('/highlights')
  await expect(postOn(page, comment)).toContainText(comment.text)
  await expect(postOn(page, comment)).toContainText('Says it all.')
  await postOn(page, comment).locator('.chosen-for a').click()
  await expect(page.getByText(/highlighted a comment on/)).toBeVisible()
  await actAs(context, 'moderator')
  await decide(/^Take back the highlight/, 'Once is enough.')
  await page.goto('/highlights')
  await expect(page.getByText(comment.text)).toHaveCount(0)
})

test('the timeline tells the best place of what somebody was shown on top of the front page', { tag: '@no-script' }, async ({ page }) => {
  const story = await newStory({ score: 2 * TOP_SCORE, hoursAgo: 0.01 })
  await expectOnFront(page, [story], [])
  await expect(async () => {
    await page.goto('/timeline')
    await expect(link(page, story)).toBeVisible({ timeout: 500 })
  }).toPass()
  const { bestRank } = await db().top.findUniqueOrThrow({ where: { storyId: story.id } })
  await expect(postOn(page, story).locator('.rank')).toHaveText(`${bestRank}.`)
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date())
  await page.getByRole('link', { name: day }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Stories of/ })).toBeVisible()
})
