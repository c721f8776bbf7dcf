import { createHash } from 'node:crypto'
import { keyed } from '@/lib/keyed'

/** Tokens begin so, which lets people and programs that look for lost secrets know one when they see it. */
const BEGINNING = 'clq_'

/**
 * @param form a random number that a form carries: sent twice, it makes the same token
 * @returns a token nobody can make without the installation's secret, of 256 bits
 */
export function tokenFor(userId: number, form: string): string {
  return BEGINNING + keyed(`token ${userId} ${form}`)
}

/** @returns what is kept of a token: it cannot be guessed, so it is hashed once and without salt, and found by its hash (SHA-256); null for what is none */
export function hashOf(token: string): Uint8Array<ArrayBuffer> | null {
  return /^clq_[\w-]{43}$/.test(token) ? new Uint8Array(createHash('sha256').update(token).digest()) : null
}
