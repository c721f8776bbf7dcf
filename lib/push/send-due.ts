import webPush from 'web-push'
import { absolute } from '@/lib/absolute'
import { db } from '@/lib/db'
import { claimDue, drop } from '@/lib/notices/outbox'
import { SHOWN } from '@/lib/notices/shown'
import { TOLD, toldWords, type ToldPost } from '@/lib/notices/told'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import { Prisma } from '@/prisma/client/client'
import type { Browser } from './browsers'
import { mayPushTo } from './rules'

/** The keys that name this forum to push services, and which it may call beside the known ones. */
export type PushSender = { keys: { publicKey: string; privateKey: string; contact: string }; services: readonly string[] }

/** How long a service keeps what a browser is not there to get, in seconds. */
const KEPT = 24 * 60 * 60
/** Milliseconds. */
const PATIENCE = 10_000

/**
 * Pushes what is due. It is a hint and no more, so what cannot be pushed now is not tried again.
 * @param at the present time
 * @returns how much it took out of the outbox; 0 when nothing is due
 */
export async function sendDuePush(sender: PushSender, at: Date): Promise<number> {
  const due = await claimDue(['push'], at)
  for (const each of due) {
    const { since } = await db().outbox.findUniqueOrThrow({ where: { userId_kind: { userId: each.userId, kind: 'push' } } })
    // What is told from here on is queued anew.
    await drop(db(), each)
    const news = await newsSince(each.userId, since)
    const browsers = news ? await db().pushEndpoint.findMany({ where: { userId: each.userId } }) : []
    await Promise.all(browsers.map((browser) => push(sender, browser, JSON.stringify(news))))
  }
  return due.length
}

/** What a browser shows, and where that leads. */
type News = { title: string; body: string; url: string }

async function newsSince(userId: number, since: Date): Promise<News | null> {
  const rows = await db().$queryRaw<{ told: ToldPost | null }[]>`
    select ${Prisma.raw(TOLD)} as told from users u join notices n on n.user_id = u.id left join items i on i.id = n.item_id
    where u.id = ${userId} and u.left_at is null and n.read_at is null and n.created_at >= ${since} and ${Prisma.raw(SHOWN)} and not (u.ban_id is not null and coalesce(u.banned_until, 'infinity') > now())
    order by n.id limit 100`
  const [first, ...others] = rows
  if (!first) return null
  if (others.length > 0) return { title: settings.siteName, body: `${countOf(rows.length, 'notice')} in your inbox`, url: absolute(paths.inbox()) }
  const { told } = first
  if (!told) return { title: settings.siteName, body: 'The moderators have something to tell you', url: absolute(paths.inbox()) }
  return { title: `${told.author} ${toldWords(told)}`, body: told.title, url: absolute(told.isComment ? paths.comment(told.storyId, told.id) : paths.item(told.id)) }
}

/** A browser that is there no more is forgotten (RFC 8030). */
async function push({ keys, services }: PushSender, { endpoint, p256dh, auth }: Browser, text: string): Promise<void> {
  if (!mayPushTo(endpoint, services)) return
  try {
    const { publicKey, privateKey, contact: subject } = keys
    const { method, headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, { vapidDetails: { publicKey, privateKey, subject }, TTL: KEPT })
    const { 'Content-Length': _length, ...sent } = headers
    const { status } = await fetch(endpoint, { method, headers: sent as Record<string, string>, body: new Uint8Array(body), redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
    if (status === 404 || status === 410) await db().pushEndpoint.deleteMany({ where: { endpoint } })
  } catch (error) {
    console.error(`A browser could not be told of news: ${error instanceof Error ? error.message : String(error)}`)
  }
}
