import type { Metadata } from 'next'
import { Conversation } from '@/components/inbox/conversation'
import { MailForm } from '@/components/inbox/mail-form'
import { currentViewer } from '@/lib/accounts/queries'
import { ownMail } from '@/lib/inbox/mail'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { itemId, type PageSearch } from '../../search-params'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'You and the moderators' }

/** One's own conversation with the moderators. */
export default async function OwnMailPage({ searchParams }: PageSearch) {
  const before = itemId((await searchParams).next)
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.ownMail(before ?? undefined))
  const { messages, earlier } = viewer ? await ownMail(viewer, before) : { messages: [], earlier: null }
  return (
    <>
      <h1 className="list-heading">You and the moderators</h1>
      {messages.length > 0 ? <Conversation messages={messages} earlierAt={earlier === null ? null : paths.ownMail(earlier)} isOwn /> : <p className="empty">You have not written to each other yet.</p>}
      <MailForm limit={settings.textLength.max} />
      <p className="note">
        <a href={paths.inbox()}>Your inbox</a>
      </p>
    </>
  )
}
