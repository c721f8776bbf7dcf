import type { Page } from '@playwright/test'
import { sessionCookie } from '@/lib/accounts/session'
import { expect, siteAddress, test } from './cast'
import { newMember, newStory, newThread, type Member } from './rows'

test('the guidelines are one click away from every page', { tag: '@no-script' }, async ({ page }) => {
  await page.goto('/newest')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Guidelines' }).click()
  await expect(page).toHaveURL('/guidelines')
  await expect(page.getByRole('heading', { name: 'Guidelines', level: 1 })).toBeVisible()
})

test('what is not there is answered with 404 by a page of the forum', { tag: '@no-script' }, async ({ page }) => {
  test.setTimeout(60_000)
  const ids = ['0', '-1', '99999999999', '2147483647', 'abc', '1e3', '1%00']
  const people = ['nobody_at_all', 'nobody_at_all/comments', 'a%00b', '%E0%A4%A']
  const others = ['/nowhere', '/item', '/item?id=abc', '/reply/0', '/flag/0', '/from', '/from?site=%00', '/threads', '/threads?id=nobody_at_all', '/threads?id=%00', '/latest', '/latest?id=0']
  const addresses = [...others, ...ids.map((id) => `/item/${id}`), ...people.map((name) => `/user/${name}`)]
  for (const address of addresses) {
    const response = await page.goto(address)
    expect.soft(response?.status(), address).toBe(404)
    await expect.soft(page.getByRole('heading', { name: 'There is nothing here' }), address).toBeVisible({ timeout: 2000 })
    await expect.soft(page.getByRole('link', { name: 'front page' }), address).toHaveAttribute('href', '/', { timeout: 100 })
  }
})

test('an address whose query makes no sense is answered by a page all the same', { tag: '@no-script' }, async ({ page }) => {
  const beyond = ['/newest?next=99999999999', '/newest?next=abc&n=x', '/newcomments?next=-5', '/?p=0', '/?p=abc', '/?p=999999', '/best?h=0', '/bestcomments?h=%00&p=99', '/over?points=-1', '/front?day=2026-02-30', '/front?day=%00', '/front?day=9999-12-31']
  for (const address of [...beyond, '/item/1?order=%00', '/login?goto=%00']) {
    expect((await page.goto(address))?.status(), address).toBe(200)
    await expect(page.getByRole('link', { name: 'Colloquy' })).toBeVisible()
  }
})

test('a form that another site sent is answered 403 with a sentence', { tag: '@no-script' }, async ({ request }) => {
  for (const address of ['/', '/login', '/item/1']) {
    for (const origin of ['https://evil.example', 'null', `${siteAddress()}.evil.example`]) {
      const answer = await request.post(address, { headers: { origin }, multipart: { up: '1' } })
      expect(answer.status()).toBe(403)
      expect(await answer.text()).toMatch(/^This form was sent from another site, so nothing was done\..*\.\s*$/)
    }
  }
})

test('whoever watches over the forum is told that it serves', { tag: '@no-script' }, async ({ request }) => {
  const answer = await request.get('/healthz')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok' })
})

test('nothing of one member is in the page another gets', { tag: '@script' }, async ({ request }) => {
  const members = await Promise.all([73_519_846, 86_420_975].map(async (karma) => ({ karma, ...(await newMember({ karma })) })))
  const [first, second] = members
  const { story, comment } = await newThread('oak\n  elm')
  const lists = ['/', '/?p=2', '/ask', '/show', '/newest', '/newcomments', '/login', '/guidelines', '/nowhere', `/user/${story.author.name}`]
  const threads = [`/item/${story.id}`, `/item/${story.id}?order=newest`, `/item/${comment('oak').id}`, `/reply/${comment('elm').id}`]
  for (const address of [...lists, ...threads]) {
    const load = async (who?: Member) => {
      const answer = await request.get(address, { headers: { cookie: who ? await cookieOf(who) : '' } })
      return { who, body: await answer.text() }
    }
    const inTurn = [await load(first), await load(), await load(second), await load(), await load(first)]
    const atOnce = await Promise.all([first, second, undefined, second, first, undefined, first, second].map(load))
    for (const { who, body } of [...inTurn, ...atOnce]) {
      for (const member of members) {
        const [named, karmaTold] = [body.includes(member.name), body.includes(String(member.karma))]
        expect({ address, named, karmaTold }).toEqual({ address, named: member === who, karmaTold: member === who })
      }
    }
  }
})

test('what is private is not kept by anything between the forum and the browser', { tag: '@no-script' }, async ({ request, member }) => {
  const story = await newStory()
  for (const address of ['/', `/item/${story.id}`, '/login']) {
    const answer = await request.get(address, { headers: { cookie: await cookieOf(member) } })
    expect(answer.headers()['cache-control']).toContain('private')
    expect(answer.headers()['vary']).toContain('cookie')
  }
})

test('the Tab key reaches the content first', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await expectSeen(page, 'Skip to the content')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/#main')
})

async function expectSeen(page: Page, link: string): Promise<void> {
  const box = await page.getByRole('link', { name: link }).boundingBox()
  expect(box?.width).toBeGreaterThan(50)
}

async function cookieOf({ id }: Member): Promise<string> {
  const { name, value } = await sessionCookie({ userId: id, epoch: 0 })
  return `${name}=${value}`
}
