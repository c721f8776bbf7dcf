import { z } from 'zod'
import { settings } from '@/lib/settings'

const anyReason = z.string().trim().max(settings.reasonLength.max, `Keep each reason under ${settings.reasonLength.max} characters.`)

/** Why a measure is taken. */
export const reason = anyReason.min(1, 'Give the reason: everybody can read it in the log.')

/** What stands where the posts stood that a ban takes along. */
export const postsReason = anyReason.default('')

/** What moderators tell each other about a person. */
export const noteText = z.string().trim().min(1, 'Write the note first.').max(settings.personNoteLength.max, `Keep a note under ${settings.personNoteLength.max} characters.`)
