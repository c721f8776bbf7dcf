import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { enterAs, expect, expectSignedInAs, linkOver, postOn, refusalOn, test } from './cast'
import { newComment, newStory, newThread } from './rows'

const FORMATTED = `First *paragraph* with \`code\` & <b>no markup</b>.

> A quotation

  indented code

- one
- two

See https://example.com/page and [the same](https://example.com/page), never [this](javascript:alert(1)).`

test('a comment is posted, formatted, and counted', async ({ memberPage: page, member }) => {
  const story = await newStory({ hoursAgo: 0 })
  await page.goto(`/item/${story.id}`)
  await expect(page.getByText('discuss', { exact: true })).toBeVisible()
  await post(page, 'Add comment', FORMATTED)
  await expect(page).toHaveURL(new RegExp(`/item/${story.id}#\\d+$`))
  const posted = postOn(page, { id: idIn(page) })
  await expect(linkOver(page, { id: idIn(page) }, member.name)).toBeVisible()
  await expect(posted.getByText('no markup')).toHaveText('First paragraph with code & <b>no markup</b>.')
  await expect(posted.getByRole('emphasis')).toHaveText('paragraph')
  await expect(posted.getByRole('blockquote')).toHaveText(/^\s*A quotation\s*$/)
  await expect(posted.getByRole('code')).toHaveText(['code', /^indented code\s*$/])
  await expect(posted.getByRole('list').getByRole('listitem')).toHaveText(['one', 'two'])
  for (const name of ['https://example.com/page', 'the same']) {
    await expect(posted.getByRole('link', { name })).toHaveAttribute('href', 'https://example.com/page')
  }
  await expect(posted.getByRole('link', { name: 'this', exact: true })).toHaveCount(0)
  await expect(page.getByText('1 comment', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toHaveValue('')
  await page.goto('/newest')
  await expect(postOn(page, story).getByRole('link', { name: '1 comment' })).toBeVisible()
})

test('a reply stands below the reply it answers', async ({ memberPage: page, member }) => {
  const { story, comment } = await newThread('oak\n  elm\nfir')
  await page.goto(`/item/${story.id}`)
  await postOn(page, comment('elm')).getByRole('link', { name: 'reply' }).click()
  await expect(page.getByText('elm', { exact: true })).toBeVisible()
  await post(page, 'Reply', 'That is so.')
  await expect(page).toHaveURL(new RegExp(`/item/${story.id}#\\d+$`))
  await expect(postOn(page, comment('elm')).getByText('That is so.')).toBeInViewport()
  await expect(linkOver(page, { id: idIn(page) }, 'parent')).toHaveAttribute('href', `#${comment('elm').id}`)
  await expect(page.getByText('4 comments')).toBeVisible()
  await page.goto('/newcomments')
  await expect(page.getByRole('listitem').filter({ hasText: 'That is so.' }).filter({ hasText: member.name })).toBeVisible()
})

test('a comment can be answered from its own page', async ({ memberPage: page }) => {
  const { story, comment } = await newThread('oak')
  await page.goto(`/item/${comment('oak').id}`)
  await post(page, 'Reply', 'From your own page.')
  await expect(page).toHaveURL(new RegExp(`/item/${story.id}#\\d+$`))
  await expect(postOn(page, comment('oak')).getByText('From your own page.')).toBeVisible()
})

for (const [what, text, sentence] of [
  ['nothing but space', '  \n ', 'There is nothing to post yet: write something first.'],
  ['20,001 characters', `${'a long text '.repeat(1666)}and more.`, 'That is longer than 20000 characters: shorten it, or post it in two parts.'],
] as const) {
  test(`${what} is refused with a sentence, and stays`, async ({ memberPage: page, member }) => {
    const story = await newStory()
    await page.goto(`/item/${story.id}`)
    await page.getByRole('textbox', { name: 'Add comment' }).evaluate((box) => box.removeAttribute('maxlength'))
    await post(page, 'Add comment', text)
    await expect(refusalOn(page)).toHaveText(sentence)
    await expect(page.getByRole('textbox', { name: 'Add comment' })).toHaveValue(text)
    expect(await db().item.count({ where: { authorId: member.id } })).toBe(0)
  })
}

test('20,000 characters are taken', async ({ memberPage: page, member }) => {
  const story = await newStory()
  await page.goto(`/item/${story.id}`)
  await post(page, 'Add comment', `${'a long text '.repeat(1665)}and twenty letters..`)
  await expect(page).toHaveURL(/#\d+$/)
  const { text } = await db().item.findFirstOrThrow({ where: { authorId: member.id }, select: { text: true } })
  expect(text).toHaveLength(20_000)
})

test('a closed thread shows no form, says why, and takes nothing', async ({ memberPage: page, member }) => {
  const { story, comment } = await newThread('oak', { story: { hoursAgo: 14 * 24 + 1 } })
  for (const post of [story, comment('oak')]) {
    await page.goto(`/item/${post.id}`)
    await expect(page.getByText('This thread is closed: comments are taken for 14 days after a story was submitted.')).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'reply' })).toHaveCount(0)
  }
  await page.goto(`/reply/${comment('oak').id}`)
  await expect(page.getByText('This thread is closed')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  expect(await db().item.count({ where: { authorId: member.id } })).toBe(0)
})

test('a thread that closed while one wrote says so, and the words stay', async ({ memberPage: page }) => {
  const story = await newStory()
  await page.goto(`/item/${story.id}`)
  await db().item.update({ where: { id: story.id }, data: { createdAt: new Date(Date.now() - 15 * 86_400_000) } })
  await post(page, 'Add comment', 'Just in time?')
  await expect(page.getByText('This thread is closed').first()).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveValue('Just in time?')
  expect(await db().item.count({ where: { storyId: story.id } })).toBe(1)
})

test('what one answers was deleted meanwhile: that is said, and the words stay', async ({ memberPage: page }) => {
  const { comment } = await newThread('oak')
  await page.goto(`/reply/${comment('oak').id}`)
  await db().item.update({ where: { id: comment('oak').id }, data: { deletedAt: new Date() } })
  await post(page, 'Reply', 'Many words.')
  await expect(refusalOn(page)).toContainText('deleted meanwhile')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('Many words.')
})

test('the same form sent twice posts once', async ({ memberPage: page, context, member }) => {
  const story = await newStory()
  const again = await context.newPage()
  for (const each of [page, again]) {
    await each.goto(`/item/${story.id}`)
    await each.getByRole('textbox', { name: 'Add comment' }).fill('Once and no more.')
  }
  await Promise.all([page, again].map((each) => each.getByRole('button', { name: 'Add comment' }).dblclick()))
  for (const each of [page, again]) {
    await expect(each.getByRole('main').getByRole('paragraph').filter({ hasText: 'Once and no more.' })).toBeVisible()
    await expect(each).toHaveURL(/#\d+$/)
  }
  expect(idIn(page)).toBe(idIn(again))
  expect(await db().item.count({ where: { authorId: member.id } })).toBe(1)
  await page.reload()
  await expect(page.getByText('Once and no more.')).toHaveCount(1)
  await expect(page.getByText('1 comment', { exact: true })).toBeVisible()
})

test('the same words in another place are another comment', async ({ memberPage: page, member }) => {
  const { story, comment } = await newThread('oak')
  await newComment({ on: story, by: member, text: 'Me too.' })
  await page.goto(`/reply/${comment('oak').id}`)
  await post(page, 'Reply', 'Me too.')
  await expect(page).toHaveURL(/#\d+$/)
  await expect(page.getByText('Me too.')).toHaveCount(2)
})

test('who is not signed in does so in the form itself, and what they wrote is posted', async ({ page, member }) => {
  const { story, comment } = await newThread('oak')
  await page.goto(`/reply/${comment('oak').id}`)
  await post(page, 'Reply', 'May I?')
  await expect(refusalOn(page)).toHaveText('You are not logged in. Do so here, and this is sent; nothing you wrote is lost.')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('May I?')
  await enterAs(page, { ...member, password: 'not the password' }, 'Reply')
  await expect(refusalOn(page)).toContainText('do not go together')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('May I?')
  await enterAs(page, member, 'Reply')
  await expect(page).toHaveURL(new RegExp(`/item/${story.id}#\\d+$`))
  await expect(postOn(page, comment('oak')).getByText('May I?')).toHaveCount(1)
  await expectSignedInAs(page, member.name)
})

async function post(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(text)
  await page.getByRole('button', { name: label }).click()
}

/** @returns the comment the address leads to */
function idIn(page: Page): number {
  return Number(new URL(page.url()).hash.slice(1))
}
