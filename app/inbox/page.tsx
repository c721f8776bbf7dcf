import type { Metadata } from 'next'
import { MailForm } from '@/components/inbox/mail-form'
import { MarkReadForm } from '@/components/inbox/mark-read-form'
import { NoticeList } from '@/components/inbox/notice-list'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { inboxPage } from '@/lib/inbox/queries'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { itemId, type PageSearch } from '../search-params'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Inbox' }

/** What one is told: acts on one's posts and oneself, and messages from moderators. */
export default async function InboxPage({ searchParams }: PageSearch) {
  const before = itemId((await searchParams).next)
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.inbox(before ?? undefined))
  const { notices, next } = viewer ? await inboxPage(viewer, before, now()) : { notices: [], next: null }
  const [latest] = notices
  return (
    <>
      <h1 className="list-heading">Inbox</h1>
      <p className="note">
        What was done to your posts and to you. It can be followed as a <a href={paths.ownFeeds()}>feed of your own</a>.
      </p>
      {viewer && viewer.unread > 0 && latest && <MarkReadForm upTo={latest.id} />}
      {latest ? <NoticeList notices={notices} /> : <p className="empty">Nothing was done to your posts, and nobody wrote to you.</p>}
      {next && (
        <a className="more" rel="next" href={paths.inbox(next)}>
          More
        </a>
      )}
      <section id="write" className="mt-8">
        <h2 className="list-heading">Write to the moderators</h2>
        <p className="note">
          All moderators read it, and one answers for all. <a href={paths.ownMail()}>What you wrote to each other</a>
        </p>
        <MailForm limit={settings.textLength.max} />
      </section>
    </>
  )
}
