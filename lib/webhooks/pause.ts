import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { ADMINS_ONLY, mayKeepWebhooks } from './rules'

/**
 * Tells a hook of nothing more until that is undone; what waits for it goes on waiting.
 * @param at the present time
 * @returns a refusal, or null when it is so
 */
export async function pauseWebhook(viewer: Viewer, id: number, at: Date): Promise<string | null> {
  if (!mayKeepWebhooks(viewer)) return ADMINS_ONLY
  await db().webhook.updateMany({ where: { id, pausedAt: null }, data: { pausedAt: at, pausedById: viewer.id } })
  return null
}

/**
 * Tells a paused hook of what waited for it, and of what happens from now on.
 * @param at the present time
 * @returns a refusal, or null when it is so
 */
export async function resumeWebhook(viewer: Viewer, id: number, at: Date): Promise<string | null> {
  if (!mayKeepWebhooks(viewer)) return ADMINS_ONLY
  await db().$transaction([
    db().webhookDelivery.updateMany({ where: { webhookId: id, state: 'waiting', webhook: { pausedAt: { not: null } } }, data: { notBefore: at } }),
    db().webhook.updateMany({ where: { id, pausedAt: { not: null } }, data: { pausedAt: null, pausedById: null, failingSince: null } }),
  ])
  return null
}
