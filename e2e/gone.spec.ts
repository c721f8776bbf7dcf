import { db } from '@/lib/db'
import { actAs, expect, fillIn, postOn, refusalOn, test } from './cast'
import { newThread, newWord } from './rows'

test('a moderator finds what is gone by all that is known of it', async ({ page, context }) => {
  const moderator = await actAs(context, 'moderator')
  const word = newWord('watches')
  const site = `${newWord('s')}.example`
  const { story, comment } = await newThread('oak\n  elm\n  fir', { story: { url: `https://${site}/page` } })
  const [oak, elm, fir] = [comment('oak'), comment('elm'), comment('fir')]
  const reason = newWord('Advertising ')
  const entry = await db().moderationEntry.create({ data: { act: 'remove', actorId: moderator.id, itemId: oak.id, storyId: story.id, reason, posts: 1 } })
  const at = new Date('2026-01-15T12:00Z')
  await db().item.update({ where: { id: oak.id }, data: { removalId: entry.id, html: `<p>Cheap ${word}</p>`, text: `Cheap ${word}` } })
  await db().item.update({ where: { id: elm.id }, data: { deletedAt: at, text: word, html: `<p>${word}</p>` } })
  await db().item.update({ where: { id: fir.id }, data: { killedAt: at, killedBy: 'flags', text: word, html: `<p>${word}</p>`, createdAt: at } })
  await db().item.update({ where: { id: story.id }, data: { killedAt: at, killedBy: 'import', text: word } })

  const found = async (fields: Record<string, string>, state = 'Anything') => {
    await fillIn(page, { 'Words in it': word, Author: '', 'Moderator who decided': '', 'Words of the reason': '', 'Site it links to': '', 'Written from': '', to: '', ...fields })
    await page.getByLabel('What it is').selectOption(state)
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Filter' }).click()])
    const ids = await page.locator('.desk > li').evaluateAll((posts) => posts.map(({ id }) => Number(id)))
    return [story, oak, elm, fir].filter(({ id }) => ids.includes(id))
  }
  await page.goto('/moderation/gone')
  expect(await found({})).toEqual([story, oak, elm, fir])
  await expect(postOn(page, oak)).toContainText(`${moderator.name}: ${reason}`)
  await expect(postOn(page, oak)).toContainText(oak.author.name)
  await expect(postOn(page, story)).toContainText('It was dead where it was imported from.')
  await expect(postOn(page, elm)).toContainText('Only its author can bring it back.')
  expect(await found({ Author: oak.author.name, 'Moderator who decided': moderator.name, 'Words of the reason': reason }, 'Removed')).toEqual([oak])
  await expect(page.getByLabel('Moderator who decided')).toHaveValue(moderator.name)
  expect(await found({ 'Site it links to': `https://www.${site}/other` }, 'Dead')).toEqual([story])
  expect(await found({ 'Written from': '2026-01-15', to: '2026-01-15' })).toEqual([fir])
})

test('a moderator restores what is gone in one step, and is told where somebody was quicker', async ({ page, context }) => {
  const moderator = await actAs(context, 'moderator')
  const word = newWord('watches')
  const { story, comment } = await newThread('oak\n  elm')
  for (const post of [comment('oak'), comment('elm')]) {
    const entry = await db().moderationEntry.create({ data: { act: 'remove', actorId: moderator.id, itemId: post.id, storyId: story.id, reason: 'Advertising', posts: 1 } })
    await db().item.update({ where: { id: post.id }, data: { removalId: entry.id, html: `<p>${word}</p>`, text: word } })
    await db().thread.update({ where: { storyId: story.id }, data: { commentCount: { decrement: 1 } } })
  }
  const list = `/moderation/gone?words=${word}&state=removed`
  await page.goto(list)
  const [oak, elm] = [postOn(page, comment('oak')), postOn(page, comment('elm'))]
  await oak.getByLabel('Reason').fill('It was a question.')
  await oak.getByRole('button', { name: 'Restore it' }).click()
  await expect(page).toHaveURL(`${list}&done=${comment('oak').id}`)
  await expect(page.getByRole('status').filter({ hasText: 'Done:' })).toBeVisible()
  await expect(oak).toHaveCount(0)
  await db().moderationEntry.create({ data: { act: 'keep', actorId: moderator.id, itemId: comment('elm').id, storyId: story.id, reason: 'Quicker.' } })
  await elm.getByLabel('Reason').fill('Mine.')
  await elm.getByRole('button', { name: 'Restore it' }).click()
  await expect(refusalOn(page)).toContainText('Another decision came first')
  await expect(page.getByRole('main')).toContainText('Quicker.')
  await expect(page.getByLabel(/^Reason/)).toHaveValue('Mine.')
  await context.clearCookies()
  await page.goto(`/item/${story.id}`)
  await expect(postOn(page, comment('oak'))).toContainText(word)
  await page.goto(`/moderation/log?item=${comment('oak').id}`)
  await expect(page.getByRole('main')).toContainText('It was a question.')
})

test('a moderator reads what a post said before, change by change', { tag: '@no-script' }, async ({ page, context }) => {
  await actAs(context, 'moderator')
  const { comment } = await newThread('oak')
  const { id, author } = comment('oak')
  const texts = ['Bees are <b>nice</b>.', 'Bees are very nice.', 'Wasps are very nice.']
  for (const text of texts.slice(0, -1)) await db().revision.create({ data: { itemId: id, editorId: author.id, text } })
  await db().item.update({ where: { id }, data: { text: texts.at(-1) ?? '', html: `<p>${texts.at(-1)}</p>`, edits: 2, killedAt: new Date(), killedBy: 'filter' } })
  await page.goto(`/moderation/gone?author=${author.name}`)
  await postOn(page, { id }).getByRole('link', { name: 'what it said before' }).click()
  await expect(page).toHaveURL(`/moderate/${id}#versions`)
  const changes = page.locator('.difference .compared')
  await expect(changes).toHaveText([/^Bees are \[taken out: <b>\](\[put in: very \])?nice/, '[taken out: Bees][put in: Wasps] are very nice.'])
  await expect(changes.nth(1).locator('del')).toHaveCSS('text-decoration-line', 'line-through')
  await expect(changes.nth(1).locator('ins')).toHaveCSS('text-decoration-line', 'underline')
})
