'use server'

import { z } from 'zod'
import { memberAction } from '@/lib/accounts/action'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { flag, unflag } from './flag'

const schema = z
  .object({
    itemId: z.coerce.number().int().min(1).max(2 ** 31 - 1),
    act: z.enum(['flag', 'unflag']),
    reason: z.enum(['spam', 'abuse', 'offtopic', 'other'], 'Choose a reason.').optional(),
    note: z.string().trim().max(settings.noteLength.max, `Keep the note under ${settings.noteLength.max} characters.`).default(''),
  })
  .refine(({ act, reason }) => act === 'unflag' || reason, 'Choose a reason.')
  .refine(({ act, reason, note }) => act === 'unflag' || reason !== 'other' || note !== '', 'Say what is wrong with the post.')

/** The form on /flag/ID. */
export const flagPost = memberAction(schema, async ({ itemId, act, reason, note }, viewer) => {
  if (act === 'unflag' || !reason) await unflag(viewer, itemId)
  else {
    const refusal = await flag(viewer, { itemId, reason, note })
    if (refusal) return { message: refusal }
  }
  return { goto: paths.item(itemId) }
})
