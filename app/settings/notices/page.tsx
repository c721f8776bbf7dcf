import type { Metadata } from 'next'
import { MailSettingsForm } from '@/components/email/mail-settings-form'
import { MailStanding } from '@/components/email/mail-standing'
import { WantedForm } from '@/components/inbox/wanted-form'
import { PushForm } from '@/components/push/push-form'
import { currentViewer } from '@/lib/accounts/queries'
import { emailOf } from '@/lib/email/queries'
import { unwantedBy } from '@/lib/inbox/queries'
import { paths } from '@/lib/paths'
import { browsersOf } from '@/lib/push/queries'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import type { PageSearch } from '../../search-params'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'What you are told of' }

const DONE: Record<string, string> = {
  saved: 'Saved.',
  asked: 'Saved. A link is on its way to the address: follow it, and mail begins.',
}

const { server, delay } = settings.email
const { keys } = settings.push

/** Of what somebody is told, and how it reaches them; for them alone. */
export default async function NoticesPage({ searchParams }: PageSearch) {
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.ownNotices())
  const { done } = await searchParams
  return (
    <article className="prose">
      <h1>What you are told of</h1>
      {typeof done === 'string' && DONE[done] && (
        <p role="status" className="form-message">
          {DONE[done]}
        </p>
      )}
      <p>
        It stands in your <a href={paths.inbox()}>inbox</a>, each post once. What moderators write and do is always there. Nothing is told of <a href={paths.choices('people')}>people</a> and{' '}
        <a href={paths.choices('muted')}>threads</a> you mute, and what was removed or voted down stays out of sight.
      </p>
      <WantedForm unwanted={viewer ? await unwantedBy(viewer.id) : []} />
      {server && <Mail userId={viewer?.id ?? null} />}
      {keys && viewer && <PushForm publicKey={keys.publicKey} browsers={await browsersOf(viewer.id)} />}
    </article>
  )
}

/** @param props `userId` null of who was signed out meanwhile, for whom only a form they sent is shown again */
async function Mail({ userId }: { userId: number | null }) {
  const own = userId === null ? null : await emailOf(userId)
  return (
    <section id="mail">
      <h2>Mail</h2>
      <p>
        What is new in your inbox can be mailed to you. What you read in the meantime is not; nor is what was deleted, removed or voted down by then{delay > 0 && `, ${countOf(delay / 60_000, 'minute')} after it happened at the earliest`}.
        Every mail has a link that ends them, without logging in.
      </p>
      {own && <MailStanding own={own} />}
      <MailSettingsForm own={own} />
    </section>
  )
}
