import type { Metadata } from 'next'
import { DeskNav } from '@/components/moderation/desk-nav'
import { NotFoundPage } from '@/components/site/not-found-page'
import { WebhookForm } from '@/components/webhooks/webhook-form'
import { WebhookLine } from '@/components/webhooks/webhook-line'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { webhooks } from '@/lib/webhooks/queries'
import { mayKeepWebhooks } from '@/lib/webhooks/rules'
import { currentModerator } from '../../moderators-only'

export const metadata: Metadata = { title: 'Webhooks' }

/** Which programs are told of what, and the form to tell another; for admins. */
export default async function WebhooksPage() {
  const viewer = await currentModerator(paths.webhooks())
  if (!viewer || !mayKeepWebhooks(viewer)) return <NotFoundPage />
  const hooks = await webhooks(viewer)
  return (
    <>
      <DeskNav at={paths.webhooks()} />
      <h1 className="list-heading">Webhooks</h1>
      <p className="note">
        A hook tells another program at once what happens here, by a POST to its address. It is told what everybody may read, as it is at that moment, and nothing that is hidden by then; of
        flags only that there is one and why. Deliveries are signed after <a href="https://www.standardwebhooks.com/">Standard Webhooks</a>, so libraries for that can check them.
      </p>
      {hooks.length > 0 ? (
        <ol className="log">
          {hooks.map((hook) => (
            <li key={hook.id}>
              <a href={paths.webhook(hook.id)} className="break-all">
                {hook.url}
              </a>
              <WebhookLine hook={hook} />
            </li>
          ))}
        </ol>
      ) : (
        <p className="empty">There is no hook.</p>
      )}
      <h2 className="list-heading mt-6">Make one</h2>
      <WebhookForm limit={settings.urlLength.max} />
    </>
  )
}
