'use server'

import { z } from 'zod'
import { moderatorAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { gotoSchema } from '@/lib/forms'
import { paths } from '@/lib/paths'
import { claim, unclaim } from './claim'
import { decide } from './decide'
import { act, reason } from './fields'
import { inputsOf } from './inputs'

const number = z.coerce.number().int().min(0).max(2 ** 31 - 1)

const field = z.string().max(5000).optional()

const schema = z.object({
  itemId: number,
  seen: number,
  act,
  branch: z.literal('on').optional(),
  goto: gotoSchema.optional(),
  reason,
  title: field,
  url: field,
  newTitle: field,
  into: field,
  factor: field,
  confirm: field,
})

/**
 * The forms to decide about a post, on a page of its own and in lists, which say where to go on. From a list a refusal leads to the post's own
 * page: the post may be on the list no more.
 */
export const moderate = moderatorAction(schema, async ({ itemId, seen, act, branch, reason, goto, ...typed }, viewer) => {
  const inputs = inputsOf(act, typed)
  if ('refusal' in inputs) return { message: inputs.refusal }
  const refusal = await decide(viewer, { itemId, seen, act, branch: branch === 'on', reason, ...inputs }, now())
  if (!refusal) return { goto: goto ?? paths.item(itemId) }
  return goto ? { goto: paths.moderate(itemId, { seen, reason }) } : { message: refusal }
})

const claimSchema = z.object({ itemId: number, act: z.enum(['claim', 'unclaim']), goto: gotoSchema })

/** The button by which a moderator says that they look at a post. */
export const claimCase = moderatorAction(claimSchema, async ({ itemId, act, goto }, viewer) => {
  const refusal = act === 'claim' ? await claim(viewer, itemId, now()) : await unclaim(viewer, itemId)
  return refusal ? { message: refusal } : { goto }
})
