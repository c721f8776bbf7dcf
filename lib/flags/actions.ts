'use server'

import { z } from 'zod'
import { memberAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { isExplained, note, reason, UNEXPLAINED } from './fields'
import { flag, unflag } from './flag'
import { unvouch, vouch } from './vouch'

const itemId = z.coerce.number().int().min(1).max(2 ** 31 - 1)

const schema = z
  .object({
    itemId,
    act: z.enum(['flag', 'unflag']),
    reason: reason.optional(),
    note: note.default(''),
  })
  .refine(({ act, reason }) => act === 'unflag' || reason, 'Choose a reason.')
  .refine((form) => form.act === 'unflag' || isExplained(form), UNEXPLAINED)

/** The form on /flag/ID. */
export const flagPost = memberAction(schema, async ({ itemId: id, act, reason, note }, viewer) => {
  const refusal = act === 'unflag' || !reason ? await unflag(viewer, id, now()) : await flag(viewer, { itemId: id, reason, note }, now())
  return refusal ? { message: refusal } : { goto: paths.item(id) }
})

const vouchSchema = z.object({ itemId, act: z.enum(['vouch', 'unvouch']) })

/** The form on /vouch/ID. */
export const vouchFor = memberAction(vouchSchema, async ({ itemId: id, act }, viewer) => {
  const refusal = await { vouch, unvouch }[act](viewer, id, now())
  return refusal ? { message: refusal } : { goto: paths.item(id) }
})
