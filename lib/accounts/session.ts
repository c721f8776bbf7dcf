import { LRUCache } from 'lru-cache'
import type { AuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { whenKnown, type Awaitable } from '@/lib/once-per'
import { settings } from '@/lib/settings'
import { checkPassword } from './check-password'
import { ADDRESS_HEADER, DEVICE_COOKIE, deviceOf, recordSighting, type Origin } from './sightings'

// The one file that knows next-auth.

const MAX_AGE_SECONDS = settings.session / 1000
const DEVICE_SECONDS = 365 * 24 * 60 * 60

const tokenSchema = z.object({ sub: z.coerce.number().int(), epoch: z.number().int(), exp: z.number() })

/** Whom a token names, and the session number it was made under. */
export type Session = { userId: number; epoch: number }

/** @returns next-auth's own settings, for its route */
export function authOptions(): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: MAX_AGE_SECONDS },
    pages: { signIn: '/login' },
    providers: [
      CredentialsProvider({
        credentials: { name: {}, password: {} },
        authorize: async (given, request) => {
          const person = await checkPassword(given?.name ?? '', given?.password ?? '')
          if (person) await recordSighting(person.userId, originOf(request.headers ?? {}), now())
          return person && { id: String(person.userId), epoch: person.epoch }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, sub: user.id, epoch: (user as { epoch?: number }).epoch } : token),
    },
  }
}

/** @returns the cookie that signs a person in: next-auth's own token under its own name */
export async function sessionCookie({ userId, epoch }: Session) {
  const value = await encode({ token: { sub: String(userId), epoch }, secret: env().NEXTAUTH_SECRET, maxAge: MAX_AGE_SECONDS })
  return { name: cookieName(), value, httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: MAX_AGE_SECONDS } as const
}

/** @returns the cookie that tells one browser from another */
export function deviceCookie(value: string) {
  return { name: DEVICE_COOKIE, value, httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: DEVICE_SECONDS } as const
}

function originOf(headers: Record<string, unknown>): Origin {
  return { address: String(headers[ADDRESS_HEADER] ?? ''), device: deviceOf(cookieValue(String(headers.cookie ?? ''), DEVICE_COOKIE)) }
}

/** @returns the cookie that signs a person out */
export function noSessionCookie() {
  return { name: cookieName(), value: '', httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: 0 } as const
}

/** Decoding a token takes longer than everything else a cached page needs, so the last few thousand are remembered. */
const known = new LRUCache<string, Expiring>({ max: 5000 })

/**
 * @param cookies the request's cookie header
 * @param at the present time
 * @returns null without a valid token; a valid one may still be of an ended session, which only the database knows
 */
export function readSession(cookies: string, at: Date): Awaitable<Session | null> {
  const token = cookieValue(cookies, cookieName())
  return token ? whenKnown(known.get(token) ?? decodeSession(token), (session) => (session && session.expires > at.getTime() ? session : null)) : null
}

type Expiring = Session & { expires: number }

async function decodeSession(token: string): Promise<Expiring | null> {
  const decoded = tokenSchema.safeParse(await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null))
  if (!decoded.success) return null
  const session = { userId: decoded.data.sub, epoch: decoded.data.epoch, expires: decoded.data.exp * 1000 }
  known.set(token, session)
  return session
}

function cookieValue(cookies: string, name: string): string | undefined {
  return cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https:')
}

function cookieName(): string {
  return `${isSecure() ? '__Secure-' : ''}next-auth.session-token`
}
