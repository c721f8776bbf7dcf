import { expect, fillIn, refusalOn, test } from './cast'
import { newWord } from './rows'

/** A page of somebody else's. */
const pageAt = (html: string) => `${process.env.WEB_URL}/page?html=${encodeURIComponent(html)}`

test('a page is asked for its title, and what was typed stays', async ({ memberPage: page }) => {
  const title = newWord('A page about ')
  await page.goto('/submit')
  await fillIn(page, { Text: 'Words about it.', Address: pageAt(`<title>Something\n else</title><meta property="og:title" content="${title} &amp; more">`) })
  await page.getByRole('button', { name: 'Get the title' }).click()
  await expect(page.getByLabel(/^Title/)).toHaveValue(`${title} & more`)
  await expect(page.getByLabel(/^Text/)).toHaveValue('Words about it.')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${title} & more`)
})

test('where no title is to be had the form says so, and is as it was', async ({ memberPage: page }) => {
  await page.goto('/submit')
  for (const address of ['http://localhost:1/', 'http://169.254.169.254/latest/', pageAt('<p>No title.</p>')]) {
    await fillIn(page, { Title: '', Address: address, Text: 'Words' })
    await page.getByRole('button', { name: 'Get the title' }).click()
    await expect(page.getByRole('main').getByText('No title came from that address: type one.')).toBeVisible()
    await expect(page.getByLabel('Address')).toHaveValue(address)
    await expect(page.getByLabel(/^Text/)).toHaveValue('Words')
  }
})

test('an empty title fills itself in once the address was typed, and only an empty one', { tag: '@script' }, async ({ memberPage: page }) => {
  const title = page.getByLabel(/^Title/)
  const [first, second] = [newWord('First '), newWord('Second ')]
  await page.goto(`/submit?u=${encodeURIComponent(pageAt(`<title>${first}</title>`))}`)
  await expect(title).toHaveValue(first)
  await expect(page.getByText(`${80 - first.length} left`)).toBeVisible()
  await fillIn(page, { Title: '', Address: pageAt(`<title>${second}</title>`) })
  await page.getByLabel(/^Text/).focus()
  await expect(title).toHaveValue(second)
  await fillIn(page, { Title: 'Mine', Address: pageAt('<title>Third</title>') })
  await page.getByLabel(/^Text/).focus()
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(title).toHaveValue('Mine')
})

test('titles are for who is signed in, and only so many a minute', { tag: '@no-script' }, async ({ page, request, memberPage }) => {
  const ask = () => memberPage.request.post('/submit/title', { form: { url: pageAt('<title>Again</title>') } })
  for (let each = 0; each < 10; each++) expect(await (await ask()).json()).toEqual({ title: 'Again' })
  expect(await (await ask()).json()).toHaveProperty('refusal')
  await memberPage.goto('/submit')
  await fillIn(memberPage, { Address: pageAt('<title>Again</title>') })
  await memberPage.getByRole('button', { name: 'Get the title' }).click()
  await expect(refusalOn(memberPage)).toContainText('10 titles within a minute')
  expect((await request.post('/submit/title', { form: { url: pageAt('<title>Again</title>') } })).status()).toBe(403)
  await page.context().clearCookies()
  await page.goto('/submit')
  await expect(page.getByRole('button', { name: 'Get the title' })).toHaveCount(0)
})

test('other apps and a bookmark lead to the form', { tag: '@no-script' }, async ({ page, request }) => {
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as { share_target: { action: string; method: string; params: Record<string, string> } }
  const { action, method, params } = manifest.share_target
  expect(method).toBe('get')
  const share = (given: Record<string, string>) => page.goto(`${action}?${new URLSearchParams(Object.entries(given).map(([name, value]) => [params[name] ?? '', value]))}`)
  const fields = { Title: 'A page', Address: 'https://example.org/page?a=b', Text: '' }
  for (const given of [{ title: fields.Title, url: fields.Address, text: '' }, { title: '', text: `${fields.Title} ${fields.Address}`, url: '' }, { title: fields.Title, text: fields.Address }]) {
    await share(given)
    for (const [label, value] of Object.entries(fields)) await expect(page.getByLabel(new RegExp(`^${label}`))).toHaveValue(value)
  }
  await share({ title: '', text: 'Only words' })
  await expect(page.getByLabel(/^Text/)).toHaveValue('Only words')

  const href = (await page.getByRole('link', { name: /^submit to / }).getAttribute('href')) ?? ''
  const goesTo = new Function('location', 'document', `${decodeURIComponent(href.slice('javascript:'.length))}; return location.href`) as (location: { href: string }, document: { title: string }) => string
  const address = new URL(goesTo({ href: fields.Address }, { title: fields.Title }))
  await page.goto(address.pathname + address.search)
  for (const [label, value] of Object.entries(fields)) await expect(page.getByLabel(new RegExp(`^${label}`))).toHaveValue(value)
})
