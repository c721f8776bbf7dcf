import { arrowOf, expect, expectSignedInAs, fillIn, enterAs, postOn, refusalOn, test } from './cast'
import { newComment, newStory, newWord } from './rows'

test('a link is submitted from the header, and stands among the newest with its site', { tag: '@thumb' }, async ({ memberPage: page, member }) => {
  const [title, site] = [newWord('A link to '), `${newWord('site')}.org`]
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: 'submit' }).click()
  await fillIn(page, { Title: `  ${title.replace(' ', '   ')} `, Address: `https://www.${site}/page` })
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page).toHaveURL(/\/item\/\d+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${title} (${site})`)
  await page.goto('/newest')
  const row = page.getByRole('listitem').filter({ hasText: title })
  await expect(row.getByRole('link', { name: title })).toHaveAttribute('href', `https://www.${site}/page`)
  await expect(row).toContainText(`1 point by ${member.name} 0 minutes ago`)
})

test('a question is submitted with its text, formatted, and takes comments', async ({ memberPage: page }) => {
  const title = newWord('Ask: why ')
  await page.goto('/submit')
  await fillIn(page, { Title: title, Text: 'Why is *this*?\n\nAnd that?' })
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('emphasis')).toHaveText('this')
  await expect(page.getByRole('textbox', { name: 'Add comment' })).toBeVisible()
  await page.goto('/newest')
  await expect(page.getByRole('link', { name: title })).toHaveAttribute('href', /^\/item\/\d+$/)
})

test('what somebody submitted before gets a vote, and one is taken there', async ({ memberPage: page }) => {
  const url = `https://${newWord('site')}.org/page`
  const earlier = await newStory({ url, hoursAgo: 30, score: 5 })
  await page.goto('/submit')
  await fillIn(page, { Title: 'Another title', Address: `${url.replace('https://site', 'HTTPS://SITE')}/?utm_source=here#part` })
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page).toHaveURL(`/item/${earlier.id}`)
  await expect(page.getByText('6 points by')).toBeVisible()
  await expect(arrowOf(page, earlier)).toBeHidden()
})

test('what got no attention is posted again, and earlier discussions are listed with it', async ({ memberPage: page }) => {
  const url = `https://${newWord('site')}.org/page`
  const title = newWord('Once more ')
  const [silent, discussed] = [await newStory({ url, hoursAgo: 80 }), await newStory({ url, hoursAgo: 50 })]
  await newComment({ on: discussed, text: 'A word.' })
  await page.goto('/submit')
  await fillIn(page, { Title: title, Address: url })
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  const earlier = page.getByText('Earlier discussions:')
  await expect(earlier.getByRole('link')).toHaveText(['2 days ago (1 comment)'])
  await earlier.getByRole('link').click()
  await expect(page).toHaveURL(`/item/${discussed.id}`)
  await expect(page.getByText('Earlier discussions:')).toHaveCount(0)
  await page.goto(`/item/${silent.id}`)
  await expect(page.getByText('Earlier discussions:')).toHaveCount(0)
})

test('the form is filled in by its address, also in the words of Hacker News', async ({ page }) => {
  const given = { Title: 'Tea & biscuits', Address: 'https://example.com/?a=b&c=d' }
  const [title, url] = Object.values(given).map(encodeURIComponent)
  for (const query of [`title=${title}&url=${url}&text=Hello%20there`, `t=${title}&u=${url}`]) {
    await page.goto(`/submit?${query}`)
    for (const [label, value] of Object.entries(given)) await expect(page.getByLabel(label)).toHaveValue(value)
    await expect(page.getByLabel(/^Text/)).toHaveValue(query.includes('text') ? 'Hello there' : '')
  }
})

test('a title says how many characters are left', { tag: '@script' }, async ({ page }) => {
  await page.goto('/submit')
  await expect(page.getByText('at most 80 characters')).toBeVisible()
  await expect(async () => {
    await fillIn(page, { Title: '' })
    await fillIn(page, { Title: `${'x'.repeat(78)}🐝` })
    await expect(page.getByText('1 left', { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass()
  await fillIn(page, { Title: 'x'.repeat(83) })
  await expect(page.getByText('3 too long', { exact: true })).toBeVisible()
})

test('a title that is too long, a wrong address and nothing at all are refused; everything stays', { tag: '@thumb' }, async ({ memberPage: page }) => {
  await page.goto('/submit')
  const title = page.getByLabel(/^Title/)
  for (const [fields, sentence] of [
    [{ Title: 'x'.repeat(81), Address: 'https://example.com/', Text: 'Words' }, 'A title has at most 80 characters; this one has 81. Shorten it.'],
    [{ Title: 'A title', Address: 'ftp://example.com/', Text: 'Words' }, 'That is not a web address: it must begin with http:// or https://.'],
    [{ Title: 'A title', Address: '', Text: ' ' }, 'Give it an address, or ask your question in the text.'],
    [{ Title: ' ', Address: '', Text: 'Words' }, 'Give it a title.'],
  ] as const) {
    await fillIn(page, fields)
    await page.getByRole('button', { name: 'Submit' }).click()
    await expect(refusalOn(page)).toHaveText(sentence)
    await expect(title).toHaveValue(fields.Title)
    await expect(page.getByLabel('Address')).toHaveValue(fields.Address)
    await expect(page.getByLabel(/^Text/)).toHaveValue(fields.Text)
  }
})

test('somebody new submits and makes an account in the same form', async ({ page }) => {
  const title = newWord('My first ')
  const somebody = { name: newWord('N_'), password: 'long enough' }
  await page.goto('/submit')
  await fillIn(page, { Title: title, Text: 'Hello.' })
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByLabel('Make a new account with this name').check()
  await enterAs(page, { ...somebody, password: 'short' }, 'Submit')
  await expect(refusalOn(page)).toContainText('A password needs at least 8 characters.')
  await expect(page.getByLabel('Make a new account with this name')).toBeChecked()
  await enterAs(page, somebody, 'Submit')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expectSignedInAs(page, somebody.name)
  await expect(postOn(page, { id: Number(page.url().split('/').pop()) })).toContainText(`by ${somebody.name}`)
})
