import 'server-only'
import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { accountOf } from './check-password'
import { createAccount } from './create-account'
import { comeBackBy, NAME_FORM, type Viewer } from './rules'
import { viewerOf } from './queries'
import { deviceCookie, sessionCookie, type Session } from './session'
import { ADDRESS_HEADER, DEVICE_COOKIE, deviceOf, recordSighting } from './sightings'

const { nameLength, passwordLength } = settings

/** A password somebody may have. */
export const anyPassword = z.string().max(passwordLength.max, `That password is too long: passwords here have at most ${passwordLength.max} characters.`)

/** What signs in to an account that exists. */
const credentials = z.object({
  name: z.string().trim().min(1, 'Type your name.').max(100, `That name is too long: names here have at most ${nameLength.max} characters.`),
  password: anyPassword.min(1, 'Type your password.'),
})

/** A password somebody chooses. */
export const newPassword = z
  .string()
  .min(passwordLength.min, `A password needs at least ${passwordLength.min} characters. Choose a longer one.`)
  .max(passwordLength.max, `A password has at most ${passwordLength.max} characters. Choose a shorter one.`)

/** What a new account needs. */
const newCredentials = z.object({
  name: z.string().trim().regex(NAME_FORM, `A name has ${nameLength.min} to ${nameLength.max} letters, digits, "_" or "-". Choose another.`),
  password: newPassword,
})

/** Signed in now, or why not. */
export type Entry = { viewer: Viewer } | { message: string }

/** Signs in to an account that exists. */
export async function enter(given: unknown): Promise<Entry> {
  const input = credentials.safeParse(given)
  if (!input.success) return { message: input.error.issues[0]?.message ?? 'Type your name and password.' }
  const account = await accountOf(input.data.name, input.data.password)
  if (!account) return { message: 'That name and password do not go together. Check both and try again.' }
  return account.leftAt ? { message: `You left. Until ${comeBackBy(account.leftAt)} you can come back at ${paths.comeBack()}.` } : open(account)
}

/** Makes an account and signs in to it. It is a member's: moderators and admins are made from the shell. */
export async function join(given: unknown): Promise<Entry> {
  const input = newCredentials.safeParse(given)
  if (!input.success) return { message: input.error.issues[0]?.message ?? 'Choose a name and a password.' }
  const userId = await createAccount(input.data)
  return userId === null ? { message: 'Somebody has that name already. Choose another.' } : open({ userId, epoch: 0 })
}

async function open(session: Session): Promise<Entry> {
  const [sent, jar, cookie] = [await headers(), await cookies(), await sessionCookie(session)]
  const device = deviceOf(jar.get(DEVICE_COOKIE)?.value)
  await recordSighting(session.userId, { address: sent.get(ADDRESS_HEADER) ?? '', device }, now())
  jar.set(cookie)
  jar.set(deviceCookie(device))
  const viewer = await viewerOf({ cookies: `${cookie.name}=${cookie.value}`, nonce: '', address: '/' })
  return viewer ? { viewer } : { message: 'That account was closed meanwhile.' }
}
