import { FormattedText } from '@/components/ui/formatted-text'
import type { MailPage } from '@/lib/inbox/mail'
import { paths } from '@/lib/paths'
import { Stamp } from './stamp'

/**
 * What a person and the moderators said to each other, oldest first.
 * @param props `earlierAt` the address of what was said before; `isOwn` where the person reads it
 */
export function Conversation({ messages, earlierAt, isOwn }: Pick<MailPage, 'messages'> & { earlierAt: string | null; isOwn: boolean }) {
  return (
    <>
      {earlierAt && (
        <p className="note">
          <a href={earlierAt}>Earlier messages</a>
        </p>
      )}
      <ol className="log">
        {messages.map(({ id, author, byPerson, html, createdAt }) => (
          <li key={id} id={`message-${id}`}>
            <div className="meta">
              {isOwn && byPerson ? <span className="mr-4">You</span> : author ? <a href={paths.user(author)}>{author}</a> : <span className="mr-4">The moderators</span>}
              {!byPerson && author && <span className="mr-4">moderator</span>}
              <Stamp at={createdAt} />
            </div>
            <FormattedText html={html} />
          </li>
        ))}
      </ol>
    </>
  )
}
