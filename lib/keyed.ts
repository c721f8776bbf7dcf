import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from './env'

/** @returns what nobody can make of a value without the installation's secret (HMAC, SHA-256); values of each kind begin with a word of their own */
export function keyed(value: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(value).digest('base64url')
}

/** @returns a key of one person's, which says whose it is. It is stored nowhere, so a copy of the database does not tell it. */
export function ownKey(userId: number, value: string): string {
  return `${userId}.${keyed(value)}`
}

/** @returns whose key it would be; null for what is none */
export function ownerOf(key: string): number | null {
  const [, digits] = /^(\d{1,9})\.[\w-]{43}$/.exec(key) ?? []
  return digits === undefined ? null : Number(digits)
}

/** @returns whether two keys are the same, in a time that tells nothing */
export function isSameKey(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}
