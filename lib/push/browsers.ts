import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { mayPushTo } from './rules'

/** Where a browser is reached, and the keys for what only it can read (RFC 8291). */
export type Browser = { endpoint: string; p256dh: string; auth: string }

/**
 * Pushes notices to a browser from now on; whoever used it before gets no more there. Of too many the oldest goes.
 * @returns why not, as a sentence; null when it is so
 */
export async function addBrowser({ id: userId }: Pick<Viewer, 'id'>, { endpoint, ...keys }: Browser, services: readonly string[] = settings.push.services): Promise<string | null> {
  if (!mayPushTo(endpoint, services)) return 'This forum does not know the service through which your browser is told of news.'
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`select from users where id = ${userId} for no key update`
    await tx.pushEndpoint.upsert({ where: { endpoint }, create: { endpoint, userId, ...keys }, update: { userId, ...keys } })
    const kept = await tx.pushEndpoint.findMany({ where: { userId }, orderBy: { id: 'desc' }, take: settings.push.browsers, select: { id: true } })
    await tx.pushEndpoint.deleteMany({ where: { userId, id: { notIn: kept.map(({ id }) => id) } } })
  })
  return null
}

/** Pushes nothing more to any browser of a person. */
export async function dropBrowsers(userId: number): Promise<void> {
  await db().pushEndpoint.deleteMany({ where: { userId } })
}
