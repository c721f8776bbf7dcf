import type { LogEntry } from '@/lib/log/queries'
import { paths } from '@/lib/paths'
import { entryWords } from './entry-words'
import { UtcTime } from './utc-time'

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
  const { id, post, intoId, person, reason, undoesId, undoneById, partOfId, createdAt } = entry
  return (
    <>
      <EntryWords {...entry} />
      <p className="reason" dir="auto">
        {reason}
      </p>
      <div className="meta">
        <a href={paths.logEntry(id)}>
          <UtcTime at={createdAt} />
        </a>
        {intoId && <a href={paths.item(intoId)}>where it went</a>}
        {undoesId && <a href={paths.logEntry(undoesId)}>what it undid</a>}
        {undoneById && <a href={paths.logEntry(undoneById)}>undone since</a>}
        {partOfId && <a href={paths.logEntry(partOfId)}>carried out with another act</a>}
        {post && <a href={paths.log({ item: String(post.id) })}>all about this post</a>}
        {person && <a href={paths.log({ person })}>all about this person</a>}
      </div>
    </>
  )
}

function EntryWords(entry: LogEntry) {
  return (
    <p>
      {entryWords(entry).map(({ text, href, isQuoted }, index) => {
        const words = isQuoted ? <bdi>{text}</bdi> : text
        return href ? (
          <a key={index} href={href}>
            {words}
          </a>
        ) : (
          <span key={index}>{words}</span>
        )
      })}
    </p>
  )
}
