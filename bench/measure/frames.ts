import { z } from 'zod'
import type { UnwatchedPage } from './unwatched'

const framesSchema = z.object({ frames: z.number().array(), tasks: z.number().array() })

/** What in-page.js hands over of the frames it watched: milliseconds between them, and of each task above 50. */
export type Frames = z.infer<typeof framesSchema>

/** @returns the frames of a page while something is done with it */
export async function framesDuring(page: UnwatchedPage, act: () => Promise<void>): Promise<Frames> {
  await page.valueOf('bench.startWatching()')
  await act()
  return framesSchema.parse(await page.valueOf('bench.takeFrames()'))
}

/** @returns all of several as one */
export function joined(several: readonly Frames[]): Frames {
  return { frames: several.flatMap(({ frames }) => frames), tasks: several.flatMap(({ tasks }) => tasks) }
}
