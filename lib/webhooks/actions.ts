'use server'

import { z } from 'zod'
import { moderatorAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { addWebhook } from './add'
import { dropWebhook } from './drop'
import { pauseWebhook, resumeWebhook } from './pause'
import { renewSecret } from './renew-secret'
import { WEBHOOK_EVENTS } from './rules'
import { tryOutWebhook } from './try-out'

const ticked = z.literal('on').optional()
const { max } = settings.urlLength

const hook = z
  .object({ url: z.string().trim().min(1, 'Give the address that is to be told.').max(max, `No address of a hook has more than ${max} characters.`), story: ticked, comment: ticked, flag: ticked, decision: ticked })
  .transform(({ url, ...given }) => ({ url, events: WEBHOOK_EVENTS.filter((event) => given[event] === 'on') }))
  .refine(({ events }) => events.length > 0, 'Choose at least one thing it is told of.')

/** The form on /moderation/webhooks. */
export const makeWebhook = moderatorAction(hook, async (given, viewer) => {
  const made = await addWebhook(viewer, given, now())
  return 'refusal' in made ? { message: made.refusal } : { goto: paths.webhook(made.id) }
})

const number = z.coerce.number().int().min(0).max(2 ** 31 - 1)

/** The buttons on /moderation/webhooks/ID. */
export const changeWebhook = moderatorAction(z.object({ id: number, seen: number, act: z.enum(['try', 'pause', 'resume', 'renew']) }), async ({ id, seen, act }, viewer) => {
  const changes = { try: () => tryOutWebhook(viewer, id, now()), pause: () => pauseWebhook(viewer, id, now()), resume: () => resumeWebhook(viewer, id, now()), renew: () => renewSecret(viewer, { id, seen }) }
  const refusal = await changes[act]()
  return refusal ? { message: refusal } : { goto: paths.webhook(id, act) }
})

/** The form to delete one. */
export const deleteWebhook = moderatorAction(z.object({ id: number, confirm: z.literal('on', 'Tick the box to say that you mean it.') }), async ({ id }, viewer) => {
  const refusal = await dropWebhook(viewer, id)
  return refusal ? { message: refusal } : { goto: paths.webhooks() }
})
