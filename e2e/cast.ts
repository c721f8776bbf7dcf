import { test as base, expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { sessionCookie } from '@/lib/accounts/session'
import { db, disconnect } from '@/lib/db'
import { clearStories, newMember, type Member } from './rows'

export { expect }

type Own = {
  tidy: void
  /** Somebody new, with the karma of somebody new. */
  member: Member
  /** The page, looked at by `member`. */
  memberPage: Page
}

/** Tests that have the forum's database at hand. */
export const test = base.extend<Own, { database: void }>({
  database: [
    async ({}, use) => {
      await use()
      await disconnect()
    },
    { scope: 'worker', auto: true },
  ],
  tidy: [
    async ({}, use) => {
      await use()
      await clearStories()
    },
    { auto: true },
  ],
  // Whoever looks at a page does not see that a script of it failed.
  context: async ({ context }, use) => {
    const errors: string[] = []
    context.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error().stack}`))
    await use(context)
    expect(errors, 'no script of a page fails').toEqual([])
  },
  member: async ({}, use) => use(await newMember()),
  memberPage: async ({ page, context, member }, use) => {
    await signIn(context, member)
    await use(page)
  },
})

/** Signs a browser in without the login page, which has tests of its own. */
export async function signIn(context: BrowserContext, { id }: Member): Promise<void> {
  const { sessionEpoch } = await db().user.findUniqueOrThrow({ where: { id }, select: { sessionEpoch: true } })
  const { name, value, httpOnly } = await sessionCookie({ userId: id, epoch: sessionEpoch })
  await context.addCookies([{ name, value, httpOnly, sameSite: 'Lax', url: siteAddress() }])
}

/** Signs a browser in as somebody new who looks after the forum. */
export async function actAs(context: BrowserContext, role: 'moderator' | 'admin'): Promise<Member> {
  const member = await newMember()
  await db().user.update({ where: { id: member.id }, data: { role } })
  await signIn(context, member)
  return member
}

/** Types into the fields whose labels begin so. */
export async function fillIn(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(new RegExp(`^${label}`)).fill(text)
}

/** Fills in the fields to log in or to make an account, wherever they stand, and sends the form they stand in. */
export async function enterAs(page: Page, { name, password }: { name: string; password: string }, button = 'Log in'): Promise<void> {
  await fillIn(page, { Name: name, Password: password })
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Finds the person in the header, where everybody who is signed in does. */
export async function expectSignedInAs(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('banner').getByRole('link', { name, exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'log out', exact: true })).toBeVisible()
}

/** Ends every session of somebody from elsewhere. */
export async function endSessionsOf({ id }: Member): Promise<void> {
  await db().user.update({ where: { id }, data: { sessionEpoch: { increment: 1 } } })
}

/** @returns where the forum is */
export function siteAddress(): string {
  const { baseURL } = test.info().project.use
  if (!baseURL) throw new Error('BASE_URL does not say where the forum is.')
  return baseURL
}

/** @returns an address as the forum writes it: it calls itself localhost, which tests reach by number */
export function absolute(path: string): string {
  return new URL(path, siteAddress().replace('127.0.0.1', 'localhost')).href
}

/** @returns what stands on the page for a story or a comment: its row, or the comment with everything below it */
export function postOn(page: Page, { id }: { id: number }): Locator {
  return page.locator(`[id="${id}"]`)
}

/** @returns a link in the line over a comment: its author, its age, or where it leads */
export function linkOver(page: Page, { id }: { id: number }, label: string): Locator {
  return page.locator(`[id="${id}"] a:not([id="${id}"] > :is(div, ol) a)`).filter({ hasText: new RegExp(`^${label}$`) })
}

/** @returns the toggle that folds a comment and everything below it away */
export function toggleOf(page: Page, post: { id: number }): Locator {
  return postOn(page, post).locator('> input')
}

/** @returns the arrow to vote a post up */
export function arrowOf(page: Page, { id }: { id: number }): Locator {
  return page.locator(`button[name="up"][value="${id}"]`)
}

/** @returns what else than a script goes wrong on a page from now on: what the console warns of, what cannot be loaded, what the page's policy refuses */
export async function faultsOn(page: Page): Promise<string[]> {
  const faults: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(`${page.url()}: ${message.text()}`))
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.url()}: ${response.status()}`))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (refused) => console.error(`${refused.violatedDirective} refused ${refused.blockedURI}`)),
  )
  return faults
}

/** @returns the sentence that says why a form was refused */
export function refusalOn(page: Page): Locator {
  return page.getByRole('main').getByRole('alert')
}

/** Decides about a post in the queue. @param button the act, as its button says it */
export async function decideInQueue(page: Page, post: { id: number }, button: string, reason: string): Promise<void> {
  await postOn(page, post).getByLabel(/^Reason/).fill(reason)
  await postOn(page, post).getByRole('button', { name: button, exact: true }).click()
}
