import type { IncomingMessage } from 'node:http'
import { paths } from '@/lib/paths'

/**
 * The content security policy of every answer: nothing runs but the framework's own scripts, which carry the nonce.
 * @param nonce new for each request
 * @param dev hot reload evaluates code
 */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `worker-src 'self'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** What is made to stand in frames on other sites: nothing runs there, nothing is sent, and nothing is loaded but its style. */
const FRAME_POLICY = [`default-src 'none'`, `style-src 'self'`, `base-uri 'none'`, `form-action 'none'`, 'frame-ancestors *'].join('; ')

/** @param address path and query. @returns the policy of what may stand in frames; null for everything else */
export function framePolicy(address: string): string | null {
  return /^\/embed(?:[/?]|$)/.test(address) ? FRAME_POLICY : null
}

/**
 * Whether a form was sent from another site. Browsers say where a post comes from; a program without an Origin has no cookie to abuse, and the forum's own
 * API looks at none.
 * @param request `headers`: behind a proxy the forwarded host counts
 */
export function isForeignPost({ method, headers, url = '/' }: IncomingMessage): boolean {
  if (method !== 'POST' || headers.origin === undefined || url.startsWith(`${paths.apiRoot()}/`)) return false
  const host = headers['x-forwarded-host'] ?? headers.host
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== host
}
