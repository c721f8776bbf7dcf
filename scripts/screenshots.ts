import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { resetPassword } from '@/lib/accounts/reset-password'
import { db, disconnect } from '@/lib/db'
import { paths } from '@/lib/paths'
import { DEMO_ADMIN } from '@/prisma/demo/load'
import { findBrowser } from './setup/browser'
import { ensureBuild } from './setup/build'
import { step } from './setup/progress'
import { ROOT } from './setup/root'
import { startSite } from './setup/site-process'

/** A picture: where it is taken, and what is done there first. */
type View = { address: string; size?: 'phone'; theme?: 'dark'; signedIn?: true; act?: (page: Page) => Promise<void> }

const SIZES = { desktop: { width: 1280, height: 860 }, phone: { width: 360, height: 780 } }
const PASSWORD = 'only for these pictures'

/** `npm run screenshots`: takes the pictures of the main views anew, of the demonstration community in a database of its own. */
export async function run(): Promise<void> {
  await ensureBuild()
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-screenshots-'))
  const site = await startSite(join(folder, 'site'))
  Object.assign(process.env, site.environment)
  const browser = await chromium.launch(await findBrowser())
  try {
    for (const [name, view] of Object.entries(await views())) await step(name, () => take(browser, site.url, name, view))
  } finally {
    await browser.close()
    await disconnect()
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function take(browser: Browser, url: string, name: string, { address, size, theme, signedIn, act }: View): Promise<void> {
  const options = { baseURL: url, viewport: SIZES[size ?? 'desktop'], colorScheme: theme ?? 'light', isMobile: size === 'phone', hasTouch: size === 'phone' } as const
  const context = await browser.newContext(options)
  const page = await context.newPage()
  if (signedIn) await signIn(page)
  await page.goto(address, { waitUntil: 'networkidle' })
  await act?.(page)
  await page.screenshot({ path: join(ROOT, 'docs/screenshots', `${name}.png`) })
  await context.close()
}

async function signIn(page: Page): Promise<void> {
  await page.goto(paths.login())
  await page.getByLabel('Name').fill(DEMO_ADMIN)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('button', { name: 'log out' }).waitFor()
}

/** The twelve main views. */
async function views(): Promise<Record<string, View>> {
  await resetPassword(DEMO_ADMIN, PASSWORD)
  const thread = await db().thread.findFirstOrThrow({ orderBy: { commentCount: 'desc' }, select: { storyId: true } })
  const [top, deep] = await Promise.all([commentIn(thread.storyId, 'top'), commentIn(thread.storyId, 'deep')])
  const item = paths.item(thread.storyId)
  return {
    front: { address: paths.front() },
    thread: { address: item },
    'thread-phone': { address: item, size: 'phone', theme: 'dark' },
    reply: { address: item, signedIn: true, act: (page) => quote(page, top.id) },
    keys: { address: item, theme: 'dark', act: (page) => page.keyboard.press('?') },
    comment: { address: paths.item(deep.id), size: 'phone' },
    comments: { address: paths.newComments(), theme: 'dark' },
    lists: { address: paths.lists(), size: 'phone', theme: 'dark' },
    person: { address: paths.user('tidewright') },
    submit: { address: paths.submit(), signedIn: true, size: 'phone' },
    queue: { address: paths.desk(), signedIn: true, act: (page) => flagAndLook(page, deep.id) },
    filters: { address: paths.choices(), signedIn: true, size: 'phone', theme: 'dark' },
  }
}

function commentIn(storyId: number, where: 'top' | 'deep') {
  const parentId = where === 'top' ? storyId : { not: storyId }
  return db().item.findFirstOrThrow({ where: { storyId, kind: 'comment', live: true, parentId }, orderBy: { id: where === 'top' ? 'asc' : 'desc' }, select: { id: true } })
}

/** So that somebody waits on the desk. */
async function flagAndLook(page: Page, id: number): Promise<void> {
  await page.goto(paths.flag(id))
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Flag', exact: true }).click()
  await page.waitForURL(`**${paths.item(id)}`)
  await page.goto(paths.desk())
}

async function quote(page: Page, id: number): Promise<void> {
  const comment = page.locator(`[id="${id}"]`)
  await comment.locator('p').first().selectText()
  await comment.getByRole('link', { name: 'reply', exact: true }).first().click()
  await page.keyboard.type('We did the same in the winter of the long fog.')
  await comment.scrollIntoViewIfNeeded()
}
