import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { mayNotReach } from '@/lib/outward/reach'
import { settings } from '@/lib/settings'
import { ADMINS_ONLY, mayKeepWebhooks, type WebhookEvent } from './rules'

/**
 * Makes a hook. Asked twice is asked once.
 * @param at the present time
 * @returns the hook there is now, or why there is none
 */
export async function addWebhook(viewer: Viewer, { url, events }: { url: string; events: WebhookEvent[] }, at: Date): Promise<{ id: number } | { refusal: string }> {
  if (!mayKeepWebhooks(viewer)) return { refusal: ADMINS_ONLY }
  const refusal = mayNotReach(url)
  if (refusal) return { refusal }
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('webhooks', 0))::text`
    const present = await tx.webhook.findUnique({ where: { url }, select: { id: true, events: true } })
    if (present) return events.toSorted().join() === present.events.toSorted().join() ? { id: present.id } : { refusal: 'There is a hook with this address already: delete it first, then make this one.' }
    if ((await tx.webhook.count()) >= settings.webhooks.most) return { refusal: `There are ${settings.webhooks.most} hooks already: delete one first.` }
    return tx.webhook.create({ data: { url, events, madeById: viewer.id, createdAt: at }, select: { id: true } })
  })
}
