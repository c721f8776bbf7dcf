'use server'

import { z } from 'zod'
import { memberAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { makeToken } from './make'
import { revokeToken } from './revoke'
import { SCOPES } from './rules'

const { name, days } = settings.tokens
const ticked = z.literal('on').optional()

const schema = z
  .object({
    form: z.uuid(),
    tokenName: z.string().trim().min(1, 'Give the token a name: what is it for?').max(name, `Keep the name under ${name} characters.`),
    ...{ read: ticked, write: ticked, moderate: ticked },
    days: z.union([z.literal('never'), z.coerce.number().refine((given) => (days as readonly number[]).includes(given))], 'Choose how long it is good for.'),
  })
  .refine((form) => SCOPES.some((scope) => form[scope]), 'Choose what the token is for.')

/** The form to make a token, which the answer to it shows and nothing else ever does. */
export const makeOwnToken = memberAction(schema, async ({ form, tokenName, days, ...ticks }, viewer) => {
  const made = await makeToken(viewer, { form, name: tokenName, scopes: SCOPES.filter((scope) => ticks[scope]), days: days === 'never' ? null : days }, now())
  return 'refusal' in made ? { message: made.refusal } : { secret: made.token }
})

/** The buttons to end one. */
export const revokeOwnToken = memberAction(
  z.object({ revoke: z.coerce.number().int().min(1).max(2 ** 31 - 1) }),
  async ({ revoke }, viewer) => {
    await revokeToken(viewer, revoke)
    return { goto: paths.ownTokens('revoked') }
  },
  { whileBanned: true },
)
