'use server'

import { z } from 'zod'
import { moderatorAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { gotoSchema } from '@/lib/forms'
import { paths } from '@/lib/paths'
import { noteText, postsReason, reason } from './fields'
import { takeMeasure, type Measured } from './measure'
import { addNote } from './note'
import { reachOf } from './reach'
import { MEASURES } from './rules'
import { BAN_DAYS, POSTS_DAYS, SILENCE_DAYS } from './terms'

const number = z.coerce.number().int().min(0).max(2 ** 31 - 1)
const oneOf = (days: readonly number[]) => z.coerce.number().refine((given) => days.includes(given), 'Choose for how many days.')

const schema = z.object({
  userId: number,
  seen: number,
  act: z.enum(MEASURES, 'Choose what to do.'),
  silence: oneOf(SILENCE_DAYS).optional(),
  ban: z.union([z.literal('good'), oneOf(BAN_DAYS)]).optional(),
  posts: z.union([z.enum(['none', 'all']), oneOf(POSTS_DAYS)]).default('none'),
  postsReason,
  goto: gotoSchema.optional(),
  reason,
})

/** The forms about a person: at /moderation/people/NAME, and where a post of theirs waits, which says where to go on. */
export const measure = moderatorAction(schema, async ({ userId, seen, act, silence, ban, posts, postsReason, goto, reason }, viewer) => {
  const at = now()
  const reach = reachOf({ act, days: act === 'silence' ? silence : ban, posts, postsReason }, at)
  if ('refusal' in reach) return { message: reach.refusal }
  return follow(await takeMeasure(viewer, { userId, act, reason, seen, postsReason, ...reach }, at), goto)
})

const note = z.object({
  userId: number,
  text: noteText,
})

/** The form for a note to the other moderators, at the same address. */
export const noteAbout = moderatorAction(note, async (given, viewer) => follow(await addNote(viewer, given, now())))

function follow(measured: Measured, goto?: string) {
  return 'name' in measured ? { goto: goto ?? paths.person(measured.name) } : { message: measured.refusal }
}
