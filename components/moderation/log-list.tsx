import type { LogEntry } from '@/lib/moderation/queries'
import { paths } from '@/lib/paths'
import { countOf } from '@/lib/text/counts'
import { actsDone } from './words'

/** Entries of the log, one under another. */
export function LogList({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={entry.id} id={`entry-${entry.id}`}>
          <LogLine {...entry} />
        </li>
      ))}
    </ol>
  )
}

/** One entry: who did what to what, when, and why. */
export function LogLine({ id, act, actor, itemId, kind, storyId, storyTitle, reason, posts, undoesId, undoneById, createdAt }: LogEntry) {
  return (
    <>
      <div>
        <a href={paths.user(actor)}>{actor}</a> {actsDone[act]} <a href={paths.item(itemId)}>{kind === 'comment' ? 'a comment' : kind === 'poll' ? 'a poll' : 'a story'}</a>
        {posts > 1 && ` and ${countOf(posts - 1, 'comment')} below it`}
        {kind === 'comment' && (
          <>
            {' '}
            on <a href={paths.item(storyId)} dir="auto">{storyTitle || 'a story that is gone'}</a>
          </>
        )}
        {kind !== 'comment' && storyTitle && (
          <>
            : <span dir="auto">{storyTitle}</span>
          </>
        )}
      </div>
      <p className="reason" dir="auto">
        {reason}
      </p>
      <div className="meta">
        <a href={paths.logEntry(id)}>
          <time dateTime={createdAt.toISOString()}>{createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
        </a>
        {undoesId && <a href={paths.logEntry(undoesId)}>what it undid</a>}
        {undoneById && <a href={paths.logEntry(undoneById)}>undone since</a>}
        <a href={paths.log({ item: String(itemId) })}>all about this post</a>
      </div>
    </>
  )
}
