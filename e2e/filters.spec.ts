import { db } from '@/lib/db'
import { actAs, expect, fillIn, postOn, refusalOn, signIn, test } from './cast'
import { newComment, newMember, newStory, newWord } from './rows'

test('a moderator tries a rule about a site and makes it; who links there reads the reason and keeps the text', async ({ page, context }) => {
  const [host, reason] = [`${newWord('site')}.org`, newWord('It sells followers, ')]
  const story = await newStory({ url: `https://www.${host}/ad` })
  const comment = await newComment({ on: story, text: `See https://${host}/too` })
  await actAs(context, 'moderator')
  await page.goto('/moderation/sites')
  await fillIn(page, { Site: 'co.uk', Reason: reason })
  await page.getByLabel(/^Refuse:/).check()
  await page.getByRole('button', { name: 'Make the rule' }).click()
  await expect(refusalOn(page)).toContainText('Everybody’s sites end in “co.uk”')
  await expect(page.getByLabel(/^Reason/)).toHaveValue(reason)
  await fillIn(page, { Site: `https://${host}/` })
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(refusalOn(page)).toContainText(/^It would have caught 2 of the last [\d,]+ posts\. Nothing is made yet\.$/)
  const caught = page.getByRole('region', { name: 'What it would have caught' })
  await expect(caught.getByRole('listitem')).toHaveText([`A comment by ${comment.author.name}: https://${host}/too`, `A story by ${story.author.name}: https://www.${host}/ad`])
  await page.getByRole('button', { name: 'Make the rule' }).click()
  await expect(page).toHaveURL(/\/moderation\/sites#rule-\d+$/)
  const rule = page.getByRole('main').getByRole('listitem').filter({ hasText: `${host}: refused` })
  await expect(rule).toContainText(reason)

  await signIn(context, await newMember())
  const text = `Buy there: [here](https://sub.${host}:81/now)`
  await page.goto('/submit')
  await fillIn(page, { Title: newWord('Ask: '), Text: text })
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(refusalOn(page)).toContainText(`Links to ${host} are not taken here. The reason: “${reason}”`)
  await expect(page.getByLabel('Text')).toHaveValue(text)
  expect((await page.goto('/moderation/sites'))?.status()).toBe(404)

  await actAs(context, 'moderator')
  await page.goto('/moderation/sites')
  await rule.getByRole('link', { name: 'end it' }).click()
  await fillIn(page, { Reason: 'They stopped.' })
  await page.getByRole('button', { name: 'End the rule' }).click()
  await expect(page).toHaveURL('/moderation/sites')
  await expect(rule).toHaveCount(0)
  await page.goto('/moderation/log?act=drop_site_rule')
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: host })).toContainText('They stopped.')
})

test('a word filter holds a comment: its author reads why, others see nothing, a moderator releases it', async ({ page, context }) => {
  const [word, name, reason] = [newWord('magic'), newWord('Cures '), newWord('It cures nothing, ')]
  const story = await newStory()
  await actAs(context, 'moderator')
  await page.goto('/moderation/words')
  await fillIn(page, { Name: name, Pattern: `${word}(`, Reason: reason })
  await page.getByLabel(/^Hold:/).check()
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(refusalOn(page)).toContainText('That pattern cannot be read: missing closing )')
  await fillIn(page, { Pattern: `\\b${word}\\s+(pill|cure)s?\\b` })
  await page.getByRole('button', { name: 'Make the filter' }).click()
  await expect(page).toHaveURL(/\/moderation\/words#filter-\d+$/)
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: name })).toContainText('held')

  const author = await newMember()
  await signIn(context, author)
  await page.goto(`/item/${story.id}`)
  await page.getByRole('textbox', { name: 'Add comment' }).fill(`Take ${word.toUpperCase()} Pills.`)
  await page.getByRole('button', { name: 'Add comment' }).click()
  await expect(page.getByText(/^Others do not see this/)).toBeVisible()
  const held = { id: Number(new URL(page.url()).pathname.split('/').at(-1)) }
  await expect(page.getByText(`Take ${word.toUpperCase()} Pills.`)).toBeVisible()
  await expect(page.getByText(/^Others do not see this: a word filter/)).toContainText(reason)
  await page.getByRole('main').getByRole('link', { name: 'the log' }).click()
  await expect(page.getByRole('main')).toContainText(`A word filter killed a comment on “${story.title}”`)

  await context.clearCookies()
  for (const address of [`/item/${story.id}`, `/item/${held.id}`, '/newcomments', `/user/${author.name}/comments`, '/moderation/log']) {
    await page.goto(address)
    expect((await page.content()).toLowerCase(), address).not.toContain(word)
  }

  await actAs(context, 'moderator')
  await page.goto(`/moderate/${held.id}`)
  await page.getByLabel(/^Revive it:/).check()
  await fillIn(page, { Reason: 'Meant as a joke.' })
  await page.getByRole('button', { name: 'Decide' }).click()
  await expect(page).toHaveURL(`/item/${held.id}`)
  await context.clearCookies()
  await page.goto(`/item/${story.id}`)
  await expect(postOn(page, held)).toContainText(`Take ${word.toUpperCase()} Pills.`)
  expect(await db().notice.count({ where: { userId: author.id } })).toBe(2)
})
