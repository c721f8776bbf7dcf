import type { Metadata } from 'next'
import { Stamp } from '@/components/inbox/stamp'
import { DeskNav } from '@/components/moderation/desk-nav'
import { NotFoundPage } from '@/components/site/not-found-page'
import { mailboxes } from '@/lib/inbox/mail'
import { paths } from '@/lib/paths'
import { currentModerator } from '../../moderators-only'
import { itemId, type PageSearch } from '../../search-params'

export const metadata: Metadata = { title: 'Mail' }

/** What people wrote to the moderators: who waits for an answer first. */
export default async function MailPage({ searchParams }: PageSearch) {
  const after = itemId((await searchParams).next)
  if (!(await currentModerator(paths.mailboxes(after ?? undefined)))) return <NotFoundPage />
  const { boxes, next } = await mailboxes(after)
  return (
    <>
      <DeskNav at={paths.mailboxes()} />
      <h1 className="list-heading">Mail</h1>
      {boxes.length === 0 && <p className="empty">Nobody wrote yet.</p>}
      <ol className="log">
        {boxes.map(({ name, waiting, lastBy, excerpt, createdAt }) => (
          <li key={name} className={waiting ? 'new' : undefined}>
            {waiting && <strong className="mark">waits</strong>}
            <a href={paths.mailbox(name)}>{name}</a>
            <p className="reason" dir="auto">
              {excerpt}
            </p>
            <div className="meta">
              {lastBy}, <Stamp at={createdAt} />
            </div>
          </li>
        ))}
      </ol>
      {next && (
        <a className="more" rel="next" href={paths.mailboxes(next)}>
          More
        </a>
      )}
    </>
  )
}
