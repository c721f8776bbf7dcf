'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { memberAction, visitorAction } from '@/lib/accounts/action'
import { anyPassword, enter } from '@/lib/accounts/enter'
import { noSessionCookie } from '@/lib/accounts/session'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { comeBack } from './come-back'
import { fates, leave } from './leave'

const departure = z.object({
  oldPassword: anyPassword,
  posts: z.enum(fates, 'Choose what becomes of your posts.'),
  confirm: z.literal('on', 'Tick that you want to leave.'),
})

/** The form to leave; whoever is banned may, too. */
export const leaveForum = memberAction(
  departure,
  async ({ oldPassword, posts }, viewer) => {
    const refusal = await leave(viewer, { password: oldPassword, posts }, now())
    if (refusal) return { message: refusal }
    ;(await cookies()).set(noSessionCookie())
    return { goto: paths.comeBack('left') }
  },
  { whileBanned: true },
)

/** The form to come back, and to be signed in. */
export const returnToForum = visitorAction(z.object({ name: z.string().trim().max(100, 'That name is too long.'), password: anyPassword }), async (given) => {
  const refusal = await comeBack(given.name, given.password, now())
  if (refusal) return { message: refusal }
  const entry = await enter(given)
  return 'viewer' in entry ? { goto: paths.user(entry.viewer.name) } : entry
})
