'use server'

import { z } from 'zod'
import { memberAction, moderatorAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { noticeReasons, type NoticeReason } from '@/lib/notices/reasons'
import { gotoSchema } from '@/lib/forms'
import { paths } from '@/lib/paths'
import { muteThread } from '@/lib/reading/mute-thread'
import { settings } from '@/lib/settings'
import { formatText } from '@/lib/text/format'
import { answerMail } from './answer-mail'
import { askReview } from './ask-review'
import { markRead } from './mark-read'
import { saveUnwanted } from './save-unwanted'
import { writeMail } from './write-mail'

const number = z.coerce.number().int().min(0).max(2 ** 31 - 1)

const message = z.string().trim().min(1, 'There is nothing to send yet: write something first.').max(settings.textLength.max, `That is longer than ${settings.textLength.max} characters: shorten it.`)

/** The buttons of the inbox: mark one notice as read, or all that are not later than one; or mute a thread. */
export const actOnNotices = memberAction(
  z.object({ goto: gotoSchema, id: number.optional(), upTo: number.optional(), mute: number.optional() }),
  async ({ goto, id, upTo = 0, mute }, viewer) => {
    if (mute === undefined) await markRead(viewer, id === undefined ? { upTo } : { id }, now())
    const refusal = mute === undefined ? null : await muteThread(viewer, mute)
    return refusal ? { message: refusal } : { goto }
  },
  { whileBanned: true },
)

/** The form of which notices one wants. */
export const wantNotices = memberAction(
  z.object(Object.fromEntries(noticeReasons.map((reason) => [reason, z.literal('on').optional()])) as Record<NoticeReason, z.ZodOptional<z.ZodLiteral<'on'>>>),
  async (wanted, viewer) => {
    await saveUnwanted(viewer.id, noticeReasons.filter((reason) => !wanted[reason]))
    return { goto: paths.ownNotices('saved') }
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
