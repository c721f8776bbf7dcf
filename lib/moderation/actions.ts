'use server'

import { z } from 'zod'
import { moderatorAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { decide } from './decide'
import { ACTS } from './rules'

const number = z.coerce.number().int().min(0).max(2 ** 31 - 1)

const schema = z.object({
  itemId: number,
  seen: number,
  act: z.enum(ACTS, 'Choose what to do.'),
  branch: z.literal('on').optional(),
  reason: z
    .string()
    .trim()
    .min(1, 'Give the reason: everybody can read it in the log.')
    .max(settings.reasonLength.max, `Keep the reason under ${settings.reasonLength.max} characters.`),
})

/** The form on /moderate/ID. */
export const moderate = moderatorAction(schema, async ({ branch, ...wanted }, viewer) => {
  const refusal = await decide(viewer, { ...wanted, branch: branch === 'on' }, now())
  return refusal ? { message: refusal } : { goto: paths.item(wanted.itemId) }
})
