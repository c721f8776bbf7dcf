'use server'

import { z } from 'zod'
import { moderatorAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { gotoSchema } from '@/lib/forms'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { takeMeasure, type Measured } from './measure'
import { addNote } from './note'
import { MEASURES } from './rules'
import { BAN_DAYS, POSTS_DAYS, SILENCE_DAYS } from './terms'

const DAY = 24 * 60 * 60 * 1000

const number = z.coerce.number().int().min(0).max(2 ** 31 - 1)
const oneOf = (days: readonly number[]) => z.coerce.number().refine((given) => days.includes(given), 'Choose for how many days.')
const reason = z.string().trim().max(settings.reasonLength.max, `Keep each reason under ${settings.reasonLength.max} characters.`)

const schema = z.object({
  userId: number,
  seen: number,
  act: z.enum(MEASURES, 'Choose what to do.'),
  silence: oneOf(SILENCE_DAYS).optional(),
  ban: z.union([z.literal('good'), oneOf(BAN_DAYS)]).optional(),
  posts: z.union([z.enum(['none', 'all']), oneOf(POSTS_DAYS)]).default('none'),
  postsReason: reason.default(''),
  goto: gotoSchema.optional(),
  reason: reason.min(1, 'Give the reason: everybody can read it in the log.'),
})

/** The forms about a person: at /moderation/people/NAME, and where a post of theirs waits, which says where to go on. */
export const measure = moderatorAction(schema, async ({ userId, seen, act, silence, ban, posts, postsReason, goto, reason }, viewer) => {
  const at = now()
  const days = act === 'silence' ? silence : ban
  if ((act === 'silence' || act === 'ban') && days === undefined) return { message: 'Choose for how long.' }
  if (act === 'ban' && posts !== 'none' && postsReason === '') return { message: 'Give the reason that stands where the posts stood.' }
  const until = typeof days === 'number' ? new Date(at.getTime() + days * DAY) : null
  const postsSince = posts === 'none' ? null : new Date(posts === 'all' ? 0 : at.getTime() - posts * DAY)
  return follow(await takeMeasure(viewer, { userId, act, reason, seen, until, postsSince, postsReason }, at), goto)
})

const note = z.object({
  userId: number,
  text: z.string().trim().min(1, 'Write the note first.').max(settings.personNoteLength.max, `Keep a note under ${settings.personNoteLength.max} characters.`),
})

/** The form for a note to the other moderators, at the same address. */
export const noteAbout = moderatorAction(note, async (given, viewer) => follow(await addNote(viewer, given, now())))

function follow(measured: Measured, goto?: string) {
  return 'name' in measured ? { goto: goto ?? paths.person(measured.name) } : { message: measured.refusal }
}
