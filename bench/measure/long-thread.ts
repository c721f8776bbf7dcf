import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'
import { ROOT } from '@/scripts/setup/root'
import { shortNumber, type Row } from '../report'
import type { Seeded } from '../seed/seed'
import { keysRow, operateByKeys } from './by-keyboard'
import { framesSchema, type Frames } from './frames'
import { median, percentile } from './request'
import { valueIn, withUnwatchedPage } from './unwatched'

const IN_PAGE = join(ROOT, 'bench/measure/in-page.js')

// What in-page.js hands over.
const openingSchema = z.object({ responseStart: z.number(), contentful: z.number(), firstComment: z.number(), fullScreen: z.number(), loaded: z.number(), tasks: z.number().array() })

type Opening = z.infer<typeof openingSchema>

const THROTTLING = 4
const SCREEN = { width: 1280, height: 800 }
const SLOWEST_SCREEN_MS = 1000
/** Smooth: at 30 frames a second or more for nearly all the time, and never stuck for longer than a touch is felt as answered at once. */
const SLOWEST_FRAME_MS = 34
const LONGEST_TASK_MS = 100
/** Until the page has done what it does by itself. */
const SETTLE_MS = 2000
const OPENED = `new Promise((resolve) => document.readyState === 'complete' ? resolve() : addEventListener('load', resolve))
  .then(() => new Promise((resolve) => setTimeout(() => resolve(bench.takeOpening()), ${SETTLE_MS})))`
const WHEEL = { steps: 120, pixels: 480, pauseMs: 25 }

/**
 * Opens a long thread in Chromium on a processor four times slower, operates it by keys, and on a page of its own scrolls at its beginning, middle and end and operates
 * what was seen by keys; a shorter one tells how smoothly this machine does that with anything of that kind.
 */
export async function measureLongThread(browser: Browser, site: string, [, shorter, long]: Seeded['threads']): Promise<Row[]> {
  const opening = await watchOpening(browser, `${site}/item/${long.id}`)
  const usual = await readThrough(browser, `${site}/item/${shorter.id}`)
  const { comments, frames, keys } = await readThrough(browser, `${site}/item/${long.id}`)
  const page = await open(browser, `${site}/item/${long.id}`)
  const keysAtOnce = await operateByKeys(page)
  await page.close()
  return [openingRow(opening), completeRow(comments, long.size), scrollingRow(summed(frames), summed(usual.frames)), keysRow('just opened', keysAtOnce), keysRow('after scrolling', keys, usual.keys)]
}

async function readThrough(browser: Browser, url: string): Promise<{ comments: number; frames: Frames; keys: Frames }> {
  const page = await open(browser, url)
  const comments = await page.locator('.thread li[id]').count()
  const frames = await scrollThrough(page)
  const keys = await operateByKeys(page)
  await page.close()
  return { comments, frames, keys }
}

async function watchOpening(browser: Browser, url: string): Promise<Opening> {
  return withUnwatchedPage(browser, async (send) => {
    await send('Emulation.setDeviceMetricsOverride', { ...SCREEN, deviceScaleFactor: 1, mobile: false })
    await send('Emulation.setCPUThrottlingRate', { rate: THROTTLING })
    await send('Page.enable', {})
    await send('Page.addScriptToEvaluateOnNewDocument', { source: readFileSync(IN_PAGE, 'utf8') })
    await send('Page.navigate', { url })
    return openingSchema.parse(await valueIn(send, OPENED))
  })
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: SCREEN })
  await throttle(page)
  await page.addInitScript({ path: IN_PAGE })
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  await page.waitForTimeout(SETTLE_MS)
  return page
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING })
}

async function scrollThrough(page: Page): Promise<Frames> {
  await page.mouse.move(SCREEN.width / 2, SCREEN.height / 2)
  const all: Frames = { frames: [], tasks: [] }
  for (const place of [0, 0.5, 1]) {
    // The jump itself is not scrolling.
    await page.evaluate((share) => window.scrollTo(0, document.documentElement.scrollHeight * share), place)
    await page.waitForTimeout(SETTLE_MS)
    await page.evaluate('bench.startWatching()')
    for (let step = 0; step < WHEEL.steps; step++) {
      await page.mouse.wheel(0, place === 1 ? -WHEEL.pixels : WHEEL.pixels)
      await page.waitForTimeout(WHEEL.pauseMs)
    }
    const { frames, tasks } = framesSchema.parse(await page.evaluate('bench.takeFrames()'))
    all.frames.push(...frames)
    all.tasks.push(...tasks)
  }
  return all
}

function openingRow({ responseStart, contentful, firstComment, fullScreen, loaded, tasks }: Opening): Row {
  const since = (moment: number) => Math.round(moment - responseStart)
  const ms = since(Math.max(contentful, fullScreen))
  const data = { firstScreen: ms, contentful: since(contentful), firstComment: since(firstComment), loaded: since(loaded), longestTask: Math.round(Math.max(0, ...tasks)) }
  return {
    what: `thread of 10,000, ${THROTTLING}× slower processor, first screen painted`,
    figure: `${ms} ms after the response began (first content ${data.contentful}, first comment ${data.firstComment}, loaded ${data.loaded}; longest task ${data.longestTask})`,
    target: `within ${SLOWEST_SCREEN_MS} ms`,
    met: ms <= SLOWEST_SCREEN_MS,
    data,
  }
}

function completeRow(comments: number, size: number): Row {
  return { what: 'thread of 10,000, comments in the page', figure: shortNumber(comments), target: shortNumber(size), met: comments === size, data: { comments } }
}

type Smoothness = ReturnType<typeof summed>

function summed({ frames, tasks }: Frames) {
  return { median: median(frames), p95: percentile(frames, 0.95), longest: Math.max(0, ...frames), longestTask: Math.max(0, ...tasks), count: frames.length }
}

function scrollingRow(long: Smoothness, usual: Smoothness): Row {
  const tell = ({ median, p95, longestTask }: Smoothness) => `median ${shortNumber(median)} ms, 95 % within ${shortNumber(p95)} ms, longest task ${shortNumber(longestTask)} ms`
  return {
    what: `thread of 10,000, ${THROTTLING}× slower processor, frames while scrolling`,
    figure: `${tell(long)} (thread of 1,000: ${tell(usual)})`,
    target: `95 % within ${SLOWEST_FRAME_MS} ms, tasks within ${LONGEST_TASK_MS} ms`,
    met: long.p95 <= SLOWEST_FRAME_MS && long.longestTask <= LONGEST_TASK_MS,
    data: { ...long, usualP95: usual.p95, usualLongestTask: usual.longestTask },
  }
}
