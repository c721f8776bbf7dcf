import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { ADMINS_ONLY, mayKeepWebhooks } from './rules'

/**
 * Signs with another secret from now on, also what waits.
 * @param seen how often it had been renewed when this was asked for: asked twice is asked once
 * @returns a refusal, or null when it is so
 */
export async function renewSecret(viewer: Viewer, { id, seen }: { id: number; seen: number }): Promise<string | null> {
  if (!mayKeepWebhooks(viewer)) return ADMINS_ONLY
  await db().webhook.updateMany({ where: { id, secretEpoch: seen }, data: { secretEpoch: { increment: 1 } } })
  return null
}
