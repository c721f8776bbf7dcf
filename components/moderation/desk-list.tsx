import { flagCounts } from '@/components/flags/flag-words'
import { FormattedText } from '@/components/ui/formatted-text'
import type { DeskPost } from '@/lib/moderation/queries'
import { paths } from '@/lib/paths'

/** Posts for moderators to decide about, with what was said against each. */
export function DeskList({ posts }: { posts: readonly DeskPost[] }) {
  return (
    <ol className="desk">
      {posts.map(({ id, kind, title, html, author, createdAt, deleted, dead, removalId, flags }) => (
        <li key={id} id={String(id)}>
          <div className="meta">
            {author && <a href={paths.person(author)}>{author}</a>} <a href={paths.item(id)}>{kind}</a> <time dateTime={createdAt.toISOString()}>{createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
            {deleted && ' [deleted]'}
            {dead && ' [dead]'}
            {removalId && (
              <>
                {' '}
                [<a href={paths.logEntry(removalId)}>removed</a>]
              </>
            )}
          </div>
          {title && (
            <p className="title" dir="auto">
              {title}
            </p>
          )}
          {html && <FormattedText html={html} />}
          {flags.length > 0 && <p className="meta">Flags: {flagCounts(flags)}</p>}
          <a className="act" href={paths.moderate(id)}>
            decide
          </a>
        </li>
      ))}
    </ol>
  )
}
