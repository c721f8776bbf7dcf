import type { LogEntry } from '@/lib/log/queries'
import { paths } from '@/lib/paths'
import { countOf } from '@/lib/text/counts'
import { actsDone, rulesActing } from './words'

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
export function LogLine(entry: LogEntry) {
  const { id, act, post, intoId, person, site, filter, reason, undoesId, undoneById, createdAt } = entry
  return (
    <>
      <div>
        <Actor {...entry} /> {actsDone[act]} {post && <Post {...post} below={entry.posts - 1} />}
        {intoId && (
          <>
            {' '}
            {act === 'merge' ? 'into' : 'to'} <a href={paths.item(intoId)}>{act === 'merge' ? 'another story' : 'a thread of its own'}</a>
          </>
        )}
        {person && <a href={paths.user(person)}>{person}</a>}
        {site && <a href={paths.from(site)}>{site}</a>}
        {filter && <span dir="auto">“{filter}”</span>}
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
        {post && <a href={paths.log({ item: String(post.id) })}>all about this post</a>}
        {person && <a href={paths.log({ person })}>all about this person</a>}
      </div>
    </>
  )
}

function Actor({ actor, rule }: LogEntry) {
  if (rule) return rulesActing[rule]
  return actor ? <a href={paths.user(actor)}>{actor}</a> : 'A moderator'
}

function Post({ id, kind, storyId, storyTitle, below }: NonNullable<LogEntry['post']> & { below: number }) {
  const title = storyTitle && <span dir="auto">{storyTitle}</span>
  if (kind !== 'comment') return <><a href={paths.item(id)}>{kind === 'poll' ? 'a poll' : 'a story'}</a>{below > 0 && ` and ${countOf(below, 'comment')} below it`}{title && <>: {title}</>}</>
  return (
    <>
      <a href={paths.item(id)}>a comment</a>
      {below > 0 && ` and ${countOf(below, 'comment')} below it`} on <a href={paths.item(storyId)}>{title || 'a story that is gone'}</a>
    </>
  )
}
