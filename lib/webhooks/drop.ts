import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { ADMINS_ONLY, mayKeepWebhooks } from './rules'

/** Deletes a hook, what waits for it and what is known of its deliveries. @returns a refusal, or null when there is no such hook any more */
export async function dropWebhook(viewer: Viewer, id: number): Promise<string | null> {
  if (!mayKeepWebhooks(viewer)) return ADMINS_ONLY
  await db().webhook.deleteMany({ where: { id } })
  return null
}
