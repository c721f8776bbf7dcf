/** What can be written into a search, by example. */
const examples = [
  ['tide tables', 'posts in which both words stand, in any form'],
  ['"tide tables"', 'the words next to one another'],
  ['tide -ferry', 'without a word; the minus works before the next ones, too'],
  ['title:tide', 'the word in a title'],
  ['author:NAME', 'by a person'],
  ['site:example.org', 'stories that lead to a site, or to one below it'],
  ['type:comment', 'one kind of posts: story, comment, ask, show, poll, job'],
  ['points>100', 'stories with more points; also >=, <, <=, ='],
  ['comments>20', 'stories with more comments'],
  ['after:2026-03', 'written since then; a day, a month or a year (UTC)'],
  ['before:2026-03-15', 'written earlier than that'],
  ['story:123', 'in one thread, by its number'],
] as const

/** Tells it. @param props `isOpen` when nothing was searched yet */
export function SearchHelp({ isOpen }: { isOpen: boolean }) {
  return (
    <details className="search-help" open={isOpen}>
      <summary>what can be written here</summary>
      <dl>
        {examples.map(([example, words]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
