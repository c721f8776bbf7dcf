import type { Version } from '@/lib/moderation/versions'
import { paths } from '@/lib/paths'
import { difference, type Stretch } from '@/lib/text/difference'
import { UtcTime } from './utc-time'

/** What became of a post, one change after another. @param props `versions` oldest first; `earlier` where those before them begin, if there are any */
export function Differences({ itemId, versions, earlier }: { itemId: number; versions: readonly Version[]; earlier: number | null }) {
  return (
    <>
      {earlier && (
        <p className="note">
          <a href={paths.versions(itemId, earlier)}>Changes before these</a>
        </p>
      )}
      {versions.slice(1).map((after, index) => {
        const before = versions[index]
        return before?.until && <Difference key={index} before={before} after={after} until={before.until} />
      })}
    </>
  )
}

/** One change: what was taken out and what was put in. */
function Difference({ before, after, until }: { before: Version; after: Version; until: Date }) {
  const parts = [
    { name: 'Title', from: before.title ?? '', to: after.title ?? '' },
    { name: 'Address', from: before.url ?? '', to: after.url ?? '' },
    { name: 'Text', from: before.text, to: after.text },
  ].filter(({ from, to }) => from !== to)
  return (
    <section className="difference">
      <h3 className="meta">
        Changed <UtcTime at={until} />
        {before.editor && (
          <>
            {' '}
            by <a href={paths.user(before.editor)}>{before.editor}</a>
          </>
        )}
      </h3>
      {parts.map(({ name, from, to }) => (
        <div key={name}>
          <h4 className="meta">{name}</h4>
          <Compared from={from} to={to} />
        </div>
      ))}
    </section>
  )
}

function Compared({ from, to }: { from: string; to: string }) {
  const stretches = difference(from, to)
  if (stretches) {
    return (
      <p className="compared" dir="auto">
        {stretches.map((stretch, index) => (
          <Marked key={index} {...stretch} />
        ))}
      </p>
    )
  }
  return (
    <>
      <p className="note">Too much was changed to mark each word. It said:</p>
      <blockquote className="compared" dir="auto">
        {from}
      </blockquote>
      <p className="note">Then it said:</p>
      <blockquote className="compared" dir="auto">
        {to}
      </blockquote>
    </>
  )
}

/** Few screen readers tell of these elements by themselves. */
function Marked({ text, change }: Stretch) {
  if (change === 'same') return <span>{text}</span>
  const Element = change === 'in' ? 'ins' : 'del'
  return (
    <Element>
      <span className="sr-only">{change === 'in' ? '[put in: ' : '[taken out: '}</span>
      {text}
      <span className="sr-only">]</span>
    </Element>
  )
}
