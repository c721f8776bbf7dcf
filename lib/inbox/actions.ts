'use server'

import { z } from 'zod'
import { memberAction, moderatorAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { formatText } from '@/lib/text/format'
import { answerMail } from './answer-mail'
import { askReview } from './ask-review'
import { markRead } from './mark-read'
import { writeMail } from './write-mail'

const number = z.coerce.number().int().min(0).max(2 ** 31 - 1)

const message = z.string().trim().min(1, 'There is nothing to send yet: write something first.').max(settings.textLength.max, `That is longer than ${settings.textLength.max} characters: shorten it.`)

/** The button on /inbox. */
export const markAllRead = memberAction(
  z.object({ upTo: number }),
  async ({ upTo }, viewer) => {
    await markRead(viewer, upTo, now())
    return { goto: paths.inbox() }
  },
  { whileBanned: true },
)

const reviewSchema = z.object({
  entryId: number,
  text: z.string().trim().min(1, 'Say why the decision is wrong: another moderator reads it.').max(settings.review.length, `Keep it under ${settings.review.length} characters.`),
})

/** The form on /review/ENTRY. */
export const requestReview = memberAction(
  reviewSchema,
  async (given, viewer) => {
    const refusal = await askReview(viewer, given, now())
    return refusal ? { message: refusal } : { goto: paths.inbox() }
  },
  { whileBanned: true },
)

/** The form to write to the moderators. */
export const writeToModerators = memberAction(
  z.object({ text: message }),
  async ({ text }, viewer) => {
    const refusal = await writeMail(viewer, text, now())
    return refusal ? { message: refusal } : { goto: paths.ownMail() }
  },
  { preview: ({ text }) => formatText(text), whileBanned: true },
)

/** The form on /moderation/mail/NAME. */
export const writeToPerson = moderatorAction(z.object({ person: z.string().max(100), text: message, seen: number }), async ({ person: name, ...given }, viewer) => {
  const unsent = await answerMail(viewer, { name, ...given }, now())
  if (!unsent) return { goto: paths.mailbox(name) }
  const { refusal, missed } = unsent
  return missed ? { message: refusal, values: { seen: String(missed.latest) }, preview: missed.html } : { message: refusal }
})
