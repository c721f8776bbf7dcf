import type { DeliveryState, WebhookEvent } from '@/lib/webhooks/rules'

/** Of what a hook can be told, for who chooses. */
export const eventChoices: Record<WebhookEvent, string> = {
  story: 'New stories and polls',
  comment: 'New comments',
  flag: 'Flags: on which post, and the reason chosen; not by whom, nor their note',
  decision: 'Decisions: every entry of the public log, as everybody reads it',
}

/** Of what a delivery tells. */
export const eventWords: Record<WebhookEvent | 'test', string> = { story: 'story', comment: 'comment', flag: 'flag on', decision: 'decision', test: 'test' }

/** How a delivery stands. */
export const stateWords: Record<DeliveryState, string> = { waiting: 'waits', delivered: 'delivered', failed: 'given up', withdrawn: 'not sent: it was not for everybody to read any more' }
