import { createHmac } from 'node:crypto'
import { env } from './env'

/** @returns what nobody can make of a value without the installation's secret (HMAC, SHA-256); values of each kind begin with a word of their own */
export function keyed(value: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(value).digest('base64url')
}
