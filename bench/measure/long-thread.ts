import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import { z } from 'zod'
import { ROOT } from '@/scripts/setup/root'
import { shortNumber, type Row } from '../report'
import type { Seeded } from '../seed/seed'
import { keysRow, operateByKeys } from './by-keyboard'
import { framesDuring, joined, type Frames } from './frames'
import { median, percentile } from './request'
import { withUnwatchedPage, type UnwatchedPage } from './unwatched'

const IN_PAGE = join(ROOT, 'bench/measure/in-page.js')

// What in-page.js hands over.
const openingSchema = z.object({ responseStart: z.number(), contentful: z.number(), firstComment: z.number(), fullScreen: z.number(), loaded: z.number(), tasks: z.number().array() })

type Opening = z.infer<typeof openingSchema>

const THROTTLING = 4
const SCREEN = { width: 1280, height: 800 }
const SLOWEST_SCREEN_MS = 1000
/** One opening says little: Chromium parses for half a second at a time, and the first comments are painted right before that or after. */
const OPENINGS = 5
/** Smooth: at 30 frames a second or more for nearly all the time, and never stuck for longer than a touch is felt as answered at once. */
const SLOWEST_FRAME_MS = 34
const LONGEST_TASK_MS = 100
/** Until the page has done what it does by itself. */
const SETTLE_MS = 2000
const LOADED = "new Promise((resolve) => document.readyState === 'complete' ? resolve() : addEventListener('load', resolve))"
const WHEEL = { steps: 120, pixels: 480, pauseMs: 25 }

/**
 * Opens a long thread in Chromium on a processor four times slower, operates it by keys, and on a page of its own scrolls at its beginning, middle and end and operates
 * what was seen by keys; a shorter one tells how smoothly this machine does that with anything of that kind.
 */
export async function measureLongThread(browser: Browser, site: string, [, shorter, long]: Seeded['threads']): Promise<Row[]> {
  const url = `${site}/item/${long.id}`
  const openings: Opening[] = []
  for (let time = 0; time < OPENINGS; time++) openings.push(await withOpened(browser, url, async (page) => openingSchema.parse(await page.valueOf('bench.takeOpening()'))))
  const { comments, keysAtOnce } = await withOpened(browser, url, async (page) => ({ comments: await countComments(page), keysAtOnce: await operateByKeys(page) }))
  const usual = await withOpened(browser, `${site}/item/${shorter.id}`, readThrough)
  const { frames, keys } = await withOpened(browser, url, readThrough)
  return [openingRow(openings), completeRow(comments, long.size), scrollingRow(summed(frames), summed(usual.frames)), keysRow('just opened', keysAtOnce), keysRow('after scrolling', keys, usual.keys)]
}

/** Does something with a page that is loaded and at rest. */
async function withOpened<T>(browser: Browser, url: string, act: (page: UnwatchedPage) => Promise<T>): Promise<T> {
  return withUnwatchedPage(browser, { screen: SCREEN, throttling: THROTTLING, script: readFileSync(IN_PAGE, 'utf8') }, async (page) => {
    await page.goto(url)
    await page.valueOf(LOADED)
    await pause(SETTLE_MS)
    return act(page)
  })
}

async function countComments(page: UnwatchedPage): Promise<number> {
  return z.number().parse(await page.valueOf("document.querySelectorAll('.thread li[id]').length"))
}

async function readThrough(page: UnwatchedPage): Promise<{ frames: Frames; keys: Frames }> {
  return { frames: await scrollThrough(page), keys: await operateByKeys(page) }
}

async function scrollThrough(page: UnwatchedPage): Promise<Frames> {
  await page.point()
  const parts: Frames[] = []
  for (const place of [0, 0.5, 1]) {
    // The jump itself is not scrolling.
    await page.jumpTo(place)
    await pause(SETTLE_MS)
    parts.push(await framesDuring(page, () => turnWheel(page, place === 1 ? -WHEEL.pixels : WHEEL.pixels)))
  }
  return joined(parts)
}

async function turnWheel(page: UnwatchedPage, pixels: number): Promise<void> {
  for (let step = 0; step < WHEEL.steps; step++) {
    await page.wheel(pixels)
    await pause(WHEEL.pauseMs)
  }
}

function openingRow(openings: readonly Opening[]): Row {
  const told = openings.map(toldOf)
  const usual = (figure: keyof ReturnType<typeof toldOf>) => median(told.map((opening) => opening[figure]))
  const data = { firstScreen: usual('firstScreen'), contentful: usual('contentful'), firstComment: usual('firstComment'), loaded: usual('loaded'), longestTask: usual('longestTask') }
  const all = told.map(({ firstScreen }) => firstScreen)
  return {
    what: `thread of 10,000, ${THROTTLING}× slower processor, first screen painted, median of ${openings.length}`,
    figure: `${data.firstScreen} ms after the response began (${Math.min(...all)} to ${Math.max(...all)}; first content ${data.contentful}, first comment ${data.firstComment}, loaded ${data.loaded}; longest task ${data.longestTask})`,
    target: `within ${SLOWEST_SCREEN_MS} ms`,
    met: data.firstScreen <= SLOWEST_SCREEN_MS,
    data: { ...data, fastest: Math.min(...all), slowest: Math.max(...all) },
  }
}

/** In whole milliseconds since the response began. */
function toldOf({ responseStart, contentful, firstComment, fullScreen, loaded, tasks }: Opening) {
  const since = (moment: number) => Math.round(moment - responseStart)
  return { firstScreen: since(Math.max(contentful, fullScreen)), contentful: since(contentful), firstComment: since(firstComment), loaded: since(loaded), longestTask: Math.round(Math.max(0, ...tasks)) }
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
