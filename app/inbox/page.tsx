import type { Metadata } from 'next'
import { MailStanding } from '@/components/email/mail-standing'
import { MailForm } from '@/components/inbox/mail-form'
import { NoticeForm } from '@/components/inbox/notice-form'
import { NoticeList } from '@/components/inbox/notice-list'
import { filterWords } from '@/components/inbox/words'
import { ChoiceLinks } from '@/components/site/choice-links'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { emailOf } from '@/lib/email/queries'
import { inboxPage } from '@/lib/inbox/queries'
import { noticeFilters, paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { itemId, noticeFilter, type PageSearch } from '../search-params'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Inbox' }

/** What one is told: posts that answer or mention one, posts one follows, acts on one's posts and oneself, and messages from moderators. */
export default async function InboxPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const [before, only] = [itemId(search.next), noticeFilter(search.only)]
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.inbox(only, before))
  const { notices, next } = viewer ? await inboxPage(viewer, { before, only }, now()) : { notices: [], next: null }
  const email = viewer && settings.email.server ? await emailOf(viewer.id) : null
  const [latest] = notices
  const choices = [null, ...noticeFilters].map((each) => ({ name: each ? filterWords[each] : 'all', address: paths.inbox(each), isCurrent: each === only }))
  return (
    <>
      <h1 className="list-heading">Inbox</h1>
      <p className="note">
        Replies, mentions, what you <a href={paths.choices('followed')}>follow</a>, and what moderators did or wrote. You <a href={paths.ownNotices()}>choose</a> what you are told of, and can follow it as a{' '}
        <a href={paths.ownFeeds()}>feed of your own</a>.
      </p>
      {email && <MailStanding own={email} settle />}
      <ChoiceLinks label="Parts of the inbox" choices={choices} />
      {latest ? (
        <NoticeForm latest={viewer && viewer.unread > 0 ? latest.id : null} goto={paths.inbox(only, before)}>
          <NoticeList notices={notices} />
        </NoticeForm>
      ) : (
        <p className="empty">{only ? 'Nothing of the kind here.' : 'Nobody has answered, mentioned or written to you yet.'}</p>
      )}
      {next && (
        <a className="more" rel="next" href={paths.inbox(only, next)}>
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
