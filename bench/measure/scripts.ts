import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { shortNumber, type Row } from '../report'

const MOST_BYTES = 15 * 1024

/** Weighs the scripts Chromium loads for a thread, compressed, beyond those of an empty page of the framework. */
export async function measureScripts(browser: Browser, pages: { thread: string; empty: string }): Promise<Row> {
  const thread = await scriptBytes(browser, pages.thread)
  const empty = await scriptBytes(browser, pages.empty)
  const beyond = thread - empty
  return {
    what: 'JavaScript of a thread beyond an empty page',
    figure: `${shortNumber(beyond / 1024)} kB gzip (${shortNumber(thread / 1024)} against ${shortNumber(empty / 1024)} kB)`,
    target: `at most ${MOST_BYTES / 1024} kB`,
    met: beyond <= MOST_BYTES,
    data: { bytes: beyond, thread, empty },
  }
}

/** Scripts for old browsers (`nomodule`) are not loaded, so they do not count. */
async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/_next/static/') && pathname.endsWith('.js')) sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const all = await Promise.all(sizes)
  await page.close()
  return all.reduce((sum, size) => sum + size, 0)
}
