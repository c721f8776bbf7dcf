import { db } from '@/lib/db'
import { actAs, expect, fillIn, postOn, signIn, test } from './cast'
import { newComment, newMember, newStory, newThread, newWord } from './rows'

test('a profile says who somebody is, whatever the case of the name', { tag: '@no-script' }, async ({ page }) => {
  const person = await newMember({ karma: 512, about: 'I keep *bees*.\n\nSee https://example.com/bees', joinedDaysAgo: 800 })
  const joined = new Date(Date.now() - 800 * 86_400_000)
  for (const name of [person.name, person.name.toUpperCase(), person.name.toLowerCase()]) {
    await page.goto(`/user/${name}`)
    await expect(page.getByRole('heading', { name: person.name, exact: true })).toBeVisible()
    await expect(page.getByRole('definition').filter({ hasText: /^512$/ })).toBeVisible()
    await expect(page.getByText(joined.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }))).toBeVisible()
    await expect(page.getByRole('emphasis')).toHaveText('bees')
    await expect(page.getByRole('link', { name: 'https://example.com/bees' })).toHaveAttribute('href', 'https://example.com/bees')
    await expect(page.getByRole('link', { name: 'https://example.com/bees' })).toHaveAttribute('rel', 'nofollow ugc noopener')
  }
})

test('a profile shows when somebody posts, and the best of it', { tag: '@no-script' }, async ({ page }) => {
  const person = await newMember()
  const foreign = await newStory()
  const [good, better] = [await newStory({ by: person, score: 20 }), await newStory({ by: person, score: 30, hoursAgo: 24 * 40 })]
  const said = await newComment({ on: foreign, by: person, text: `${newWord('said')} *and* ${'more words, '.repeat(30)}` })
  const dead = await newComment({ on: foreign, by: person, text: newWord('dead'), score: 90, state: 'dead' })
  await page.goto(`/user/${person.name}`)
  const chart = page.getByRole('img', { name: /^2 submissions, 1 comment in the last 24 months/ })
  await expect(chart).toBeVisible()
  await expect(chart.locator('rect.of-stories')).toHaveCount(2)
  await expect(chart.locator('rect.of-comments')).toHaveCount(1)
  await page.getByText('As a table').click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3)
  const best = (heading: string) => page.locator('section', { has: page.getByRole('heading', { name: heading }) }).getByRole('listitem')
  await expect(best('Best submissions')).toHaveText([new RegExp(`${better.title}.*30 points`), new RegExp(`${good.title}.*20 points`)])
  await expect(best('Best comments')).toHaveText([new RegExp(`${said.text.split(' ')[0]} and more words, .*….* on ${foreign.title}`)])
  await expect(page.getByText(dead.text)).toHaveCount(0)
})

test('a note on a person is read by who wrote it and nobody else, and its label stands beside the name', async ({ page, context, memberPage, member }) => {
  const { story, comment } = await newThread('oak')
  const { author } = comment('oak')
  const [words, label] = [newWord('Owes me a clock '), '"<Clock> \\ man"']
  const profile = `/user/${author.name}`
  await memberPage.goto(profile)
  await fillIn(memberPage, { Note: words, Label: label })
  await memberPage.getByRole('button', { name: 'Keep the note' }).click()
  await expect(memberPage.getByRole('button', { name: 'Delete it' })).toBeVisible()
  await expect(memberPage.getByLabel('Note')).toHaveValue(words)
  const labelOf = (address: string) => memberPage.goto(address).then(() => memberPage.getByRole('main').locator(`a[href="${profile}"]`).first().evaluate((link) => getComputedStyle(link, '::after').content))
  const quoted = JSON.stringify(label)
  for (const address of [`/item/${story.id}`, `/item/${comment('oak').id}`, `${profile}/comments`]) expect(await labelOf(address), address).toBe(quoted)
  await memberPage.goto('/settings')
  await memberPage.getByRole('link', { name: 'Your notes on people' }).click()
  await expect(memberPage.getByRole('listitem').filter({ hasText: words })).toContainText(author.name + label)
  const look = async () => {
    for (const address of [profile, `/item/${story.id}`, '/settings/notes']) expect(await (await context.request.get(address)).text()).not.toMatch(new RegExp(`${words}|Clock`))
  }
  await context.clearCookies()
  await look()
  await signIn(context, author)
  await look()
  await actAs(context, 'admin')
  await look()
  await signIn(context, member)
  await page.goto(profile)
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(page.getByLabel('Note')).toHaveValue('')
  expect(await labelOf(`/item/${story.id}`)).toBe('none')
  await page.goto(`/user/${member.name}`)
  await expect(page.getByLabel('Note')).toHaveCount(0)
})

test('the lists of a person hold what they submitted, said and liked, newest first', { tag: '@no-script' }, async ({ page }) => {
  const person = await newMember()
  const older = await newStory({ by: person, hoursAgo: 9 })
  const newer = await newStory({ by: person, hoursAgo: 2 })
  const foreign = await newStory()
  const said = await newComment({ on: foreign, by: person, text: newWord('said') })
  const answer = await newComment({ on: said, text: newWord('answer') })
  const withdrawn = await newComment({ on: foreign, by: person, text: newWord('withdrawn'), state: 'deleted' })
  await db().favourite.create({ data: { userId: person.id, itemId: foreign.id } })
  await page.goto(`/user/${person.name}`)
  await page.getByRole('link', { name: '2 submissions' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([new RegExp(newer.title), new RegExp(older.title)])
  await page.goto(`/user/${person.name}`)
  await page.getByRole('link', { name: '1 comment' }).click()
  await expect(postOn(page, said)).toContainText(said.text)
  await expect(postOn(page, said)).toContainText(foreign.title)
  await expect(page.getByText(answer.text).or(page.getByText(withdrawn.text))).toHaveCount(0)
  await page.goto(`/user/${person.name}`)
  await page.getByRole('link', { name: 'favourites' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([new RegExp(foreign.title)])
})

test('a long list goes on', { tag: '@no-script' }, async ({ page }) => {
  const person = await newMember()
  const titles: string[] = []
  for (let hour = 1; hour <= 33; hour++) titles.push((await newStory({ by: person, hoursAgo: hour })).title)
  await page.goto(`/user/${person.name}/submissions`)
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveText(titles.slice(0, 30).map((title) => new RegExp(title)))
  await page.getByRole('link', { name: 'More' }).click()
  await expect(rows).toHaveText(titles.slice(30).map((title) => new RegExp(title)))
  await expect(page.getByRole('link', { name: 'More' })).toHaveCount(0)
})

test('empty lists say so', { tag: '@no-script' }, async ({ page, member }) => {
  for (const list of ['submissions', 'comments', 'favourites']) {
    await page.goto(`/user/${member.name}/${list}`)
    await expect(page.getByText('Nothing here yet.')).toBeVisible()
  }
})

test('karma grows with the votes of others, on the profile and in the header', async ({ page, context, member }) => {
  const story = await newStory({ by: member })
  await signIn(context, await newMember())
  await page.goto(`/item/${story.id}`)
  await page.getByRole('button', { name: 'upvote' }).click()
  await expect(page.getByText('2 points')).toBeVisible()
  await signIn(context, member)
  await expect(async () => {
    await page.goto(`/user/${member.name}`)
    await expect(page.getByRole('definition').filter({ hasText: /^2$/ })).toBeVisible({ timeout: 500 })
    await expect(page.getByRole('banner')).toContainText(`${member.name} (2)`, { timeout: 500 })
  }).toPass()
})
