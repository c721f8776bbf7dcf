import type { Page } from '@playwright/test'
import { shortNumber, type Row } from '../report'
import { framesSchema, type Frames } from './frames'
import { percentile } from './request'

const LONGEST_FRAME_MS = 100
const PAUSE_MS = 150

/** Down into branches, from branch to branch, up again, folding and opening. */
const KEYS = 'jjjjJJoojjjpKJJjjOojkkJJJJJJtojjko'

/** Operates a thread by its keys, at the top and in the middle of it. */
export async function operateByKeys(page: Page): Promise<Frames> {
  const all: Frames = { frames: [], tasks: [] }
  for (const place of [0, 0.5]) {
    await page.evaluate((share) => window.scrollTo(0, document.documentElement.scrollHeight * share), place)
    await page.waitForTimeout(10 * PAUSE_MS)
    await page.evaluate('document.activeElement?.blur()')
    await page.evaluate('bench.startWatching()')
    for (const key of KEYS) {
      await page.keyboard.press(key)
      await page.waitForTimeout(PAUSE_MS)
    }
    const { frames, tasks } = framesSchema.parse(await page.evaluate('bench.takeFrames()'))
    all.frames.push(...frames)
    all.tasks.push(...tasks)
  }
  return all
}

/**
 * What that says about a thread of 10,000.
 * @param when what was done to it before
 * @param usual of a shorter one
 */
export function keysRow(when: string, { frames, tasks }: Frames, usual?: Frames): Row {
  const [longest, p95, longestTask] = [Math.max(0, ...frames), percentile(frames, 0.95), Math.max(0, ...tasks)]
  const compared = usual ? ` (thread of 1,000: longest ${shortNumber(Math.max(0, ...usual.frames))} ms)` : ''
  return {
    what: `thread of 10,000, slower processor, frames while operated by keys, ${when}`,
    figure: `longest ${shortNumber(longest)} ms, 95 % within ${shortNumber(p95)} ms, longest task ${shortNumber(longestTask)} ms${compared}`,
    target: `every frame within ${LONGEST_FRAME_MS} ms`,
    met: longest <= LONGEST_FRAME_MS,
    data: { longest, p95, longestTask },
  }
}
