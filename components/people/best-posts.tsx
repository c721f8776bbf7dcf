import { paths } from '@/lib/paths'
import type { ListedComment } from '@/lib/comments/queries'
import type { Story } from '@/lib/stories/queries'
import { countOf, points } from '@/lib/text/counts'
import { excerpt } from '@/lib/text/excerpt'

const SHOWN_CHARACTERS = 140

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** The stories of a person with the most points. */
export function BestStories({ stories }: { stories: readonly Story[] }) {
  if (stories.length === 0) return null
  return (
    <section>
      <h2 className="list-heading">Best submissions</h2>
      <ol className="best">
        {stories.map(({ id, title, site, score, commentCount, createdAt }) => (
          <li key={id}>
            <a href={paths.item(id)} dir="auto">
              {title}
            </a>
            {site && <span className="site"> ({site})</span>}
            <p className="meta">
              {points(score)}, {countOf(commentCount, 'comment')}, <PostedOn at={createdAt} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The same of comments, each by its first words. What a comment has earned only its author reads. */
export function BestComments({ comments }: { comments: readonly ListedComment[] }) {
  if (comments.length === 0) return null
  return (
    <section>
      <h2 className="list-heading">Best comments</h2>
      <ol className="best">
        {comments.map(({ id, storyId, storyTitle, html, createdAt }) => (
          <li key={id}>
            <a href={paths.item(id)} dir="auto">
              {excerpt(html, SHOWN_CHARACTERS)}
            </a>
            <p className="meta">
              <PostedOn at={createdAt} /> on{' '}
              <a href={paths.item(storyId)} dir="auto">
                {storyTitle || 'a story that is gone'}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function PostedOn({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{date.format(at)}</time>
}
