'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { now } from '@/lib/clock'
import { gotoSchema } from '@/lib/forms'
import { paths, threadOrders } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { memberAction, visitorAction } from './action'
import { changePassword } from './change-password'
import { anyPassword, enter, join, newPassword } from './enter'
import { endSessions } from './end-sessions'
import { densities, textSizes, themes } from './look'
import { ownSettings } from './queries'
import { renewFeeds } from './renew-feeds'
import { mayNotAct } from './rules'
import { saveProfile } from './save-profile'
import { noSessionCookie, sessionCookie } from './session'

const entrance = z.object({ goto: gotoSchema, name: z.string(), password: z.string() })

/** The form to log in. */
export const signIn = visitorAction(entrance, async ({ goto, ...given }) => {
  const entry = await enter(given)
  return 'viewer' in entry ? { goto } : entry
})

/** The form to make an account. */
export const signUp = visitorAction(entrance, async ({ goto, ...given }) => {
  const entry = await join(given)
  return 'viewer' in entry ? { goto } : entry
})

/** The button to log out. */
export const signOut = visitorAction(z.object({ goto: gotoSchema.default('/') }), async ({ goto }) => {
  ;(await cookies()).set(noSessionCookie())
  return { goto }
})

const { preferences } = settings

const profile = z.object({
  about: z.string().trim().max(settings.textLength.max, `Keep the text about you under ${settings.textLength.max} characters.`),
  showDead: z.literal('on').optional(),
  leaveOutRead: z.literal('on').optional(),
  threadOrder: z.enum(threadOrders),
  theme: z.enum(themes),
  textSize: z.enum(textSizes),
  density: z.enum(densities),
  topColour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(#?[0-9a-f]{6})?$/, 'The colour of the header is six digits from 0 to f, such as ff6600; leave it empty for none.')
    .transform((colour) => colour.replace('#', '') || null)
    .optional(),
  keys: z.literal('on').optional(),
  noProcrast: z.literal('on').optional(),
  maxVisit: minutes(1, preferences.minutes, 'A visit'),
  minAway: minutes(1, preferences.minutes, 'The time away'),
  delay: minutes(0, preferences.delay, 'The delay of comments'),
})

function minutes(least: number, most: number, what: string) {
  const refusal = `${what} is a whole number of minutes from ${least} to ${most}.`
  return z.string().regex(/^\d{1,4}$/, refusal).transform(Number).refine((given) => given >= least && given <= most, refusal)
}

/** The form of what others read about one, and of how one reads; who is banned may change the latter. Without enough karma it does not ask for a colour, and leaves the one there was. */
export const settle = memberAction(
  profile,
  async ({ about, showDead, leaveOutRead, keys, noProcrast, topColour, ...chosen }, viewer) => {
    const refusal = mayNotAct(viewer, { posts: false, whileBanned: false }, now())
    if (refusal && lines(about) !== lines((await ownSettings(viewer.id)).about)) return { message: refusal }
    if (topColour && viewer.karma < settings.topColour.karma) return { message: `A colour of the header needs ${settings.topColour.karma} karma.` }
    const isOn = { showDead: showDead === 'on', leaveOutRead: leaveOutRead === 'on', keys: keys === 'on', noProcrast: noProcrast === 'on' }
    await saveProfile(viewer.id, { about, ...chosen, ...isOn, ...(topColour !== undefined && { topColour }) })
    return { goto: paths.settings('saved') }
  },
  { whileBanned: true },
)

/** Browsers end lines in their own way. */
function lines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

const passwords = z.object({ oldPassword: anyPassword, newPassword })

/** The form to change the password; it ends every other session. */
export const renewPassword = memberAction(
  passwords,
  async ({ oldPassword, newPassword: wanted }, viewer) => {
    const session = await changePassword(viewer, oldPassword, wanted)
    if (!session) return { message: 'That is not your present password. Type it again; if it is lost, ask the people who run this forum.' }
    ;(await cookies()).set(await sessionCookie(session))
    return { goto: paths.settings('password') }
  },
  { whileBanned: true },
)

/** The button to log out wherever one is logged in. */
export const signOutEverywhere = memberAction(
  z.object({}),
  async (_input, viewer) => {
    await endSessions(viewer.id)
    ;(await cookies()).set(noSessionCookie())
    return { goto: paths.front() }
  },
  { whileBanned: true },
)

/** The button that gives the private feeds new addresses. */
export const renewFeedAddresses = memberAction(
  z.object({ feedEpoch: z.coerce.number().int().min(0).max(2 ** 31 - 1) }),
  async ({ feedEpoch }, viewer) => {
    await renewFeeds(viewer.id, feedEpoch)
    return { goto: paths.settings('feeds') }
  },
  { whileBanned: true },
)
