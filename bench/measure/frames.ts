import { z } from 'zod'

/** What in-page.js hands over of the frames it watched: milliseconds between them, and of each task above 50. */
export const framesSchema = z.object({ frames: z.number().array(), tasks: z.number().array() })

/** The same, checked. */
export type Frames = z.infer<typeof framesSchema>
