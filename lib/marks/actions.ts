'use server'

import { z } from 'zod'
import { memberAction, type Outcome } from '@/lib/accounts/action'
import { gotoSchema } from '@/lib/forms'
import { collapse, expand, favourite, hide, unfavourite, unhide } from './mark'
import { vote } from './vote'

const itemId = z.coerce.number().int().min(1).max(2 ** 31 - 1)

const acts = { up: castVote, hide, unhide, favourite, unfavourite, collapse, expand } as const

const schema = z
  .object({ goto: gotoSchema, up: itemId, hide: itemId, unhide: itemId, favourite: itemId, unfavourite: itemId, collapse: itemId, expand: itemId })
  .partial()
  .refine((form) => namesOf(form).length === 1, 'Nothing was chosen: press one of the buttons.')

/** What the buttons around a list or a thread do: each names its act and carries the item's number. */
export const mark = memberAction(schema, async (form, viewer): Promise<Outcome> => {
  const [name] = namesOf(form)
  const id = name && form[name]
  if (!name || !id) return { message: 'Nothing was chosen: press one of the buttons.' }
  const refusal = await acts[name](viewer.id, id)
  return refusal ?? { goto: `${form.goto ?? '/'}${name === 'up' ? `#${id}` : ''}` }
})

function namesOf(form: Partial<Record<string, unknown>>): (keyof typeof acts)[] {
  return (Object.keys(acts) as (keyof typeof acts)[]).filter((name) => form[name] !== undefined)
}

async function castVote(voterId: number, id: number): Promise<Outcome | void> {
  if ((await vote(voterId, id)) === 'refused') return { message: 'You cannot vote on this: it is your own, or it is gone.' }
}
