import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { ADMINS_ONLY, mayKeepWebhooks } from './rules'

/**
 * Sends a hook something that did not happen, soon.
 * @param at the present time
 * @returns a refusal, or null when it is on its way
 */
export async function tryOutWebhook(viewer: Viewer, id: number, at: Date): Promise<string | null> {
  if (!mayKeepWebhooks(viewer)) return ADMINS_ONLY
  const hook = await db().webhook.findUnique({ where: { id }, select: { pausedAt: true } })
  if (!hook) return 'There is no such hook any more.'
  if (hook.pausedAt) return 'This hook is paused: resume it first, then try it.'
  await db().webhookDelivery.create({ data: { webhookId: id, event: 'test', createdAt: at, notBefore: at } })
  return null
}
