import type { Metadata } from 'next'
import { DeskNav } from '@/components/moderation/desk-nav'
import { NotFoundPage } from '@/components/site/not-found-page'
import { DeliveryList } from '@/components/webhooks/delivery-list'
import { DeleteWebhookForm, WebhookButtons } from '@/components/webhooks/webhook-buttons'
import { WebhookLine } from '@/components/webhooks/webhook-line'
import { paths, type WebhookAct } from '@/lib/paths'
import { webhook } from '@/lib/webhooks/queries'
import { currentModerator } from '../../../moderators-only'
import { itemId, type PageSearch } from '../../../search-params'

export const metadata: Metadata = { title: 'Webhook' }

const DONE: Record<WebhookAct, string> = {
  try: 'A test is on its way. Load this page again to see how it went.',
  pause: 'It is told of nothing more until you resume it.',
  resume: 'It is told again, first of what waited.',
  renew: 'The secret is another now. Give it to the program that checks with it.',
}

/** A hook: its secret, what an admin can do with it, and how its last deliveries went. */
export default async function WebhookPage({ params, searchParams }: { params: Promise<{ id: string }> } & PageSearch) {
  const id = itemId((await params).id)
  const viewer = id !== null && (await currentModerator(paths.webhook(id)))
  const hook = viewer && (await webhook(viewer, id))
  if (!hook) return <NotFoundPage />
  const { done } = await searchParams
  const said = Object.entries(DONE).find(([act]) => act === done)?.[1]
  return (
    <>
      <DeskNav at={paths.webhooks()} />
      <h1 className="list-heading break-all">{hook.url}</h1>
      {said && (
        <p role="status" className="form-message">
          {said}
        </p>
      )}
      <WebhookLine hook={hook} />
      <WebhookButtons id={hook.id} secretEpoch={hook.secretEpoch} isPaused={hook.pausedAt !== null} />
      <details className="help">
        <summary>The secret it is signed with</summary>
        <code className="font-mono break-all">{hook.secret}</code>
        <p>Every admin can read it here. Renewed, the one before is good no more.</p>
      </details>
      <h2 className="list-heading mt-6">Last deliveries</h2>
      <DeliveryList deliveries={hook.deliveries} isPaused={hook.pausedAt !== null} />
      <h2 className="list-heading mt-6">Delete it</h2>
      <DeleteWebhookForm id={hook.id} />
      <p className="note">
        <a href={paths.webhooks()}>All webhooks</a>
      </p>
    </>
  )
}
