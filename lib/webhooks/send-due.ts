import { db } from '@/lib/db'
import { reach, Unreachable } from '@/lib/outward/reach'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { payloadOf, type Told } from './payload'
import { nextTry, secretOf, signedHeaders } from './rules'

type Due = Told & { id: number; messageId: string; tries: number; webhookId: number; url: string; secretEpoch: number }

/** A worker that ends while it sends leaves the rest for others after so many milliseconds. */
const HELD = 60_000
/** The receiver says that it wants no more (Standard Webhooks). */
const GONE = 410

/**
 * Delivers what is due. What is sent is read just before: nothing leaves that is hidden meanwhile.
 * @param at the present time
 * @param origins of one's own network that may be asked
 * @returns how much it took; 0 when nothing is due
 */
export async function sendDueWebhooks(at: Date, origins: readonly string[] = settings.outward.origins): Promise<number> {
  const due = await claim(at)
  await Promise.all(due.map((each) => deliver(each, at, origins)))
  if (due.length === 0) await db().webhookDelivery.deleteMany({ where: { createdAt: { lt: new Date(at.getTime() - settings.webhooks.kept) } } })
  return due.length
}

/** For this worker alone: others pass over it, and over what is being taken at the same moment. */
function claim(at: Date): Promise<Due[]> {
  return db().$queryRaw<Due[]>`
    update webhook_deliveries d set tries = d.tries + 1, tried_at = ${at}, not_before = ${new Date(at.getTime() + HELD)}
    from (select q.id, w.url, w.secret_epoch from webhook_deliveries q join webhooks w on w.id = q.webhook_id
      where q.state = 'waiting' and q.not_before <= ${at} and w.paused_at is null
      order by q.not_before, q.id limit ${limitOf(settings.webhooks.atOnce)} for update of q skip locked) due
    where d.id = due.id
    returning d.id, d.message_id::text as "messageId", d.tries, d.webhook_id as "webhookId", due.url, due.secret_epoch as "secretEpoch", d.event::text,
      d.item_id as "itemId", d.flagger_id as "flaggerId", d.entry_id as "entryId", d.created_at as "createdAt"`
}

async function deliver(due: Due, at: Date, origins: readonly string[]): Promise<void> {
  const body = await payloadOf(due)
  if (body === null) return void (await db().webhookDelivery.updateMany({ where: { id: due.id }, data: { state: 'withdrawn' } }))
  const answer = await post(due, body, at, origins)
  if (answer.status !== null && answer.status >= 200 && answer.status < 300) return succeed(due, answer)
  await fail(due, answer, at)
}

/** What the receiver answered, as HTTP says it; or why nothing came back. */
type Outcome = { status: number | null; fault: string | null }

async function post({ messageId, webhookId, url, secretEpoch }: Due, body: string, at: Date, origins: readonly string[]): Promise<Outcome> {
  const headers = { 'content-type': 'application/json', ...signedHeaders(secretOf({ id: webhookId, secretEpoch }), messageId, body, at) }
  try {
    return { status: (await reach(url, { method: 'POST', headers, body }, origins)).status, fault: null }
  } catch (error) {
    if (error instanceof Unreachable) return { status: null, fault: error.message.slice(0, 300) }
    throw error
  }
}

async function succeed({ id, webhookId }: Due, outcome: Outcome): Promise<void> {
  await db().$transaction([
    db().webhookDelivery.updateMany({ where: { id }, data: { ...outcome, state: 'delivered' } }),
    db().webhook.updateMany({ where: { id: webhookId, failingSince: { not: null } }, data: { failingSince: null } }),
  ])
}

/** A hook that took nothing for days is paused, and so is one whose receiver says that it is gone. */
async function fail({ id, webhookId, tries }: Due, outcome: Outcome, at: Date): Promise<void> {
  const again = nextTry(tries, at)
  const longAgo = new Date(at.getTime() - settings.webhooks.patience)
  await db().$transaction([
    db().webhookDelivery.updateMany({ where: { id }, data: { ...outcome, ...(again ? { notBefore: again } : { state: 'failed' }) } }),
    db().$executeRaw`
      update webhooks set failing_since = coalesce(failing_since, ${at}),
        paused_at = case when paused_at is null and (coalesce(failing_since, ${at}) <= ${longAgo} or ${outcome.status === GONE}) then ${at}::timestamptz else paused_at end
      where id = ${webhookId}`,
  ])
}
