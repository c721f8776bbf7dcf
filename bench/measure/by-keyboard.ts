import { setTimeout as pause } from 'node:timers/promises'
import { shortNumber, type Row } from '../report'
import { framesDuring, joined, type Frames } from './frames'
import { percentile } from './request'
import type { UnwatchedPage } from './unwatched'

const LONGEST_FRAME_MS = 100
const PAUSE_MS = 150

/** Down into branches, from branch to branch, up again, folding and opening. */
const KEYS = 'jjjjJJoojjjpKJJjjOojkkJJJJJJtojjko'

/**
 * Operates a thread by its keys, at the top and in the middle of it.
 * @throws when the keys did nothing
 */
export async function operateByKeys(page: UnwatchedPage): Promise<Frames> {
  const parts: Frames[] = []
  for (const place of [0, 0.5]) {
    await page.jumpTo(place)
    await pause(10 * PAUSE_MS)
    await page.valueOf('document.activeElement?.blur()')
    parts.push(await framesDuring(page, () => pressKeys(page)))
    if (!(await page.valueOf("document.activeElement.matches('.thread *')"))) throw new Error('The keys moved nothing: no comment has the focus.')
  }
  return joined(parts)
}

async function pressKeys(page: UnwatchedPage): Promise<void> {
  for (const key of KEYS) {
    await page.press(key)
    await pause(PAUSE_MS)
  }
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
