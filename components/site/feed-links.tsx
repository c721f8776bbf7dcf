import { Fragment } from 'react'
import { feedTypes } from '@/lib/feeds/types'
import { feedFormats, type FeedFormat } from '@/lib/paths'

const names: Record<FeedFormat, string> = { atom: 'Atom', rss: 'RSS', json: 'JSON' }

/** Where to follow something, in every format. @param props `address` is that of a format */
export function FeedLinks({ address }: { address: (format: FeedFormat) => string }) {
  return feedFormats.map((format, index) => (
    <Fragment key={format}>
      {index > 0 && ', '}
      <a rel="alternate" type={feedTypes[format]} href={address(format)}>
        {names[format]}
      </a>
    </Fragment>
  ))
}
