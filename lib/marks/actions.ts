'use server'

import { z } from 'zod'
import { memberAction, type Outcome } from '@/lib/accounts/action'
import type { Viewer } from '@/lib/accounts/rules'
import { now } from '@/lib/clock'
import { gotoSchema } from '@/lib/forms'
import { paths } from '@/lib/paths'
import { follow, unfollow } from '@/lib/reading/follow'
import { muteThread, unmuteThread } from '@/lib/reading/mute-thread'
import { collapse, expand, favourite, hide, unfavourite, unhide } from './mark'
import { unvote, vote } from './vote'

type Act = (viewer: Viewer, itemId: number) => Promise<string | null>

const marking = (act: (userId: number, itemId: number) => Promise<void>): Act => async ({ id }, itemId) => {
  await act(id, itemId)
  return null
}

const acts = {
  up: (viewer, id) => vote(viewer, id, 1, now()),
  down: (viewer, id) => vote(viewer, id, -1, now()),
  unvote: (viewer, id) => unvote(viewer.id, id, now()),
  hide: marking(hide),
  unhide: marking(unhide),
  favourite: marking(favourite),
  unfavourite: marking(unfavourite),
  follow: (viewer, id) => follow(viewer, { storyId: id }),
  unfollow: marking((userId, storyId) => unfollow(userId, { storyId })),
  mute: muteThread,
  unmute: marking(unmuteThread),
  collapse: marking(collapse),
  expand: marking(expand),
} satisfies Record<string, Act>

type Name = keyof typeof acts

const names = Object.keys(acts) as Name[]
const votes: Name[] = ['up', 'down', 'unvote']
const CHOOSE = 'Nothing was chosen: press one of the buttons.'

const itemId = z.coerce.number().int().min(1).max(2 ** 31 - 1).optional()

const schema = z
  .object({ goto: gotoSchema.default('/'), ...(Object.fromEntries(names.map((name) => [name, itemId])) as Record<Name, typeof itemId>) })
  .refine((form) => chosen(form) !== null, CHOOSE)

/** What the buttons around a list or a thread do: each names its act and carries the item's number. Who is not signed in does so first. */
export const mark = memberAction(
  schema,
  async (form, viewer): Promise<Outcome> => {
    const choice = chosen(form)
    if (!choice) return { message: CHOOSE }
    const refusal = await acts[choice.name](viewer, choice.id)
    if (refusal) return { message: refusal }
    return { goto: votes.includes(choice.name) && !form.goto.includes('#') ? `${form.goto}#${choice.id}` : form.goto }
  },
  { signInAt: (fields) => paths.login(gotoSchema.parse(fields.goto), Object.fromEntries(names.filter((name) => fields[name]).map((name) => [name, fields[name] ?? '']))) },
)

function chosen(form: Partial<Record<Name, number | undefined>>): { name: Name; id: number } | null {
  const [choice, another] = names.flatMap((name) => (form[name] === undefined ? [] : [{ name, id: form[name] }]))
  return choice && !another ? choice : null
}
