import type { Metadata } from 'next'
import { AnswerForm } from '@/components/inbox/answer-form'
import { Conversation } from '@/components/inbox/conversation'
import { DeskNav } from '@/components/moderation/desk-nav'
import { NotFoundPage } from '@/components/site/not-found-page'
import { mailWith } from '@/lib/inbox/mail'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { currentModerator } from '../../../moderators-only'
import { itemId } from '../../../search-params'
import { personOf, type PersonProps } from '../../../user/[name]/person'

export const metadata: Metadata = { title: 'Mail' }

/** What a person and the moderators said to each other, and the form to answer for all. */
export default async function MailboxPage(props: PersonProps) {
  const [{ name }, { next }] = await Promise.all([props.params, props.searchParams])
  const before = itemId(next)
  const viewer = await currentModerator(paths.mailbox(name, before ?? undefined))
  const person = viewer && (await personOf(props))
  if (!person) return <NotFoundPage />
  const { profile } = person
  const { messages, earlier } = await mailWith(profile.id, before)
  return (
    <>
      <DeskNav at={paths.mailboxes()} />
      <h1 className="list-heading">
        Mail with <a href={paths.user(profile.name)}>{profile.name}</a>
      </h1>
      {messages.length > 0 ? <Conversation messages={messages} earlierAt={earlier === null ? null : paths.mailbox(profile.name, earlier)} isOwn={false} /> : <p className="empty">Nothing was said yet.</p>}
      {viewer.id === profile.id ? (
        <p className="note">These are your own messages: another moderator answers them.</p>
      ) : before ? (
        <p className="note">
          <a href={paths.mailbox(profile.name)}>The latest messages, and the form to answer</a>
        </p>
      ) : (
        <AnswerForm person={profile.name} seen={messages.at(-1)?.id ?? 0} limit={settings.textLength.max} />
      )}
    </>
  )
}
