import { z } from 'zod'
import { settings } from '@/lib/settings'

/** Why a post is flagged. */
export const reason = z.enum(['spam', 'abuse', 'offtopic', 'other'], 'Choose a reason.')

/** What else there is to say of it. */
export const note = z.string().trim().max(settings.noteLength.max, `Keep the note under ${settings.noteLength.max} characters.`)

/** Why a flag without a note is none, where its reason explains nothing. */
export const UNEXPLAINED = 'Say what is wrong with the post.'

/** @returns whether a flag says why it was given */
export function isExplained(given: { reason?: z.infer<typeof reason> | undefined; note: string }): boolean {
  return given.reason !== 'other' || given.note !== ''
}
