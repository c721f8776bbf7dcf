import 'server-only'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { mayKeepWebhooks, secretOf, type DeliveryState, type WebhookEvent } from './rules'

/** A hook, for admins; `pausedBy` is null where it paused itself. */
export type Webhook = { id: number; url: string; events: string[]; madeBy: string; createdAt: Date; failingSince: Date | null; pausedAt: Date | null; pausedBy: string | null }

/** How telling a hook of something went; of that the number of the post or of the entry of the log. */
export type Delivery = {
  id: number
  messageId: string
  event: WebhookEvent | 'test'
  itemId: number | null
  entryId: number | null
  createdAt: Date
  state: DeliveryState
  tries: number
  notBefore: Date
  triedAt: Date | null
  status: number | null
  fault: string | null
}

/** A hook with its secret, how often that was renewed, and its last deliveries, latest first. */
export type WebhookRecord = Webhook & { secret: string; secretEpoch: number; deliveries: Delivery[] }

const COLUMNS = { id: true, url: true, events: true, createdAt: true, secretEpoch: true, failingSince: true, pausedAt: true, madeBy: { select: { name: true } }, pausedBy: { select: { name: true } } } as const
const DELIVERY = { id: true, messageId: true, event: true, itemId: true, entryId: true, createdAt: true, state: true, tries: true, notBefore: true, triedAt: true, status: true, fault: true } as const

/** @returns every hook, the first made first; none to who is no admin */
export async function webhooks(viewer: Viewer): Promise<Webhook[]> {
  const rows = mayKeepWebhooks(viewer) ? await db().webhook.findMany({ orderBy: { id: 'asc' }, select: COLUMNS }) : []
  return rows.map(({ secretEpoch: _, madeBy, pausedBy, ...hook }) => ({ ...hook, madeBy: madeBy.name, pausedBy: pausedBy?.name ?? null }))
}

/** @returns null when there is no such hook, and to who is no admin */
export async function webhook(viewer: Viewer, id: number): Promise<WebhookRecord | null> {
  const row = mayKeepWebhooks(viewer) ? await db().webhook.findUnique({ where: { id }, select: { ...COLUMNS, deliveries: { select: DELIVERY, orderBy: { id: 'desc' }, take: settings.pageSize } } }) : null
  return row && { ...row, madeBy: row.madeBy.name, pausedBy: row.pausedBy?.name ?? null, secret: secretOf(row) }
}
