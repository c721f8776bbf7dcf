import { createHmac } from 'node:crypto'
import type { Viewer } from '@/lib/accounts/rules'
import { keyed } from '@/lib/keyed'
import { settings } from '@/lib/settings'

/** Of what a hook can be told. */
export const WEBHOOK_EVENTS = ['story', 'comment', 'flag', 'decision'] as const

/** One of them. */
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** How a delivery stands; `withdrawn`: when it was to be sent there was nothing any more that everybody may read. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'withdrawn'

/** Why anybody else is refused. */
export const ADMINS_ONLY = 'Only admins of this forum may do that.'

/** @returns whether somebody decides what leaves the forum */
export function mayKeepWebhooks(viewer: Viewer | null): boolean {
  return viewer?.role === 'admin'
}

/** @returns what a hook's deliveries are signed with, as Standard Webhooks write it; `secretEpoch` counts how often it was renewed */
export function secretOf({ id, secretEpoch }: { id: number; secretEpoch: number }): string {
  return `whsec_${Buffer.from(keyed(`webhook ${id} ${secretEpoch}`), 'base64url').toString('base64')}`
}

/**
 * Standard Webhooks, version 1 (standardwebhooks.com), with a symmetric key.
 * @param at when it is sent
 * @returns the headers that tell the receiver from whom it is, and that nobody changed it or sent it again
 */
export function signedHeaders(secret: string, id: string, body: string, at: Date): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000)
  const signature = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` }
}

/** @param tries how often it was tried @returns when it is tried again, each time after twice as long; null when it is not */
export function nextTry(tries: number, at: Date): Date | null {
  const { tries: most, firstWait } = settings.webhooks
  return tries < most ? new Date(at.getTime() + firstWait * 2 ** (tries - 1)) : null
}
