import { chromium } from '@playwright/test'
import { findBrowser } from '@/scripts/setup/browser'
import type { Row } from '../report'
import type { Seeded } from '../seed/seed'
import { measureLongThread } from './long-thread'
import { measureScripts } from './scripts'

/** What only a browser can tell: how a long thread opens and scrolls, and which scripts are loaded. */
export async function measureInBrowser({ threads }: Seeded, site: string, rival: string): Promise<Row[]> {
  const browser = await chromium.launch(await findBrowser())
  try {
    const long = await measureLongThread(browser, site, threads)
    return [...long, await measureScripts(browser, { thread: `${site}/item/${threads[1].id}`, empty: `${rival}/empty` })]
  } finally {
    await browser.close()
  }
}
