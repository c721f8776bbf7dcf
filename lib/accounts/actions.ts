'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { gotoSchema } from '@/lib/forms'
import { settings } from '@/lib/settings'
import { visitorAction } from './action'
import { checkPassword } from './check-password'
import { noSessionCookie, sessionCookie } from './session'

const credentials = z.object({
  goto: gotoSchema,
  name: z.string().trim().min(1, 'Type your name.').max(100, 'That name is too long.'),
  password: z.string().min(1, 'Type your password.').max(settings.passwordLength.max, 'That password is too long.'),
})

/** The sign-in form. */
export const signIn = visitorAction(credentials, async ({ name, password, goto }) => {
  const session = await checkPassword(name, password)
  if (!session) return { message: 'That name and password do not go together. Check both and try again.' }
  ;(await cookies()).set(await sessionCookie(session))
  return { goto }
})

/** The sign-out button. */
export const signOut = visitorAction(z.object({ goto: gotoSchema.default('/') }), async ({ goto }) => {
  ;(await cookies()).set(noSessionCookie())
  return { goto }
})
