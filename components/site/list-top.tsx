import type { ReactNode } from 'react'
import { paths, type FeedPlace } from '@/lib/paths'
import { FeedLinks } from './feed-links'

/** The heading of a list, what is on it, and where to follow it, if one can. */
export function ListTop({ heading, sentence, feed = null }: { heading: string; sentence: ReactNode; feed?: FeedPlace | null | undefined }) {
  return (
    <>
      <h1 className="list-heading">{heading}</h1>
      {(sentence || feed) && (
        <p className="note">
          {sentence}
          {feed && (
            <>
              {sentence && ' '}
              Feeds: <FeedLinks address={(format) => paths.feed(feed, format)} />.
            </>
          )}
        </p>
      )}
    </>
  )
}
