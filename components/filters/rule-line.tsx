import type { ReactNode } from 'react'
import { paths } from '@/lib/paths'
import { countOf } from '@/lib/text/counts'

/** @param props `children` what it is about; `held` how many posts; `endAt` where it is ended, on a page that is not about that */
type Props = { children: ReactNode; reason: string; by: string; createdAt: Date; entryId: number; held: number; endAt?: string | undefined }

/** A rule or filter in force: what it does, why, and who made it. */
export function RuleLine({ children, reason, by, createdAt, entryId, held, endAt }: Props) {
  return (
    <>
      <div>{children}</div>
      <p className="reason" dir="auto">
        {reason}
      </p>
      <div className="meta">
        made by <a href={paths.user(by)}>{by}</a>{' '}
        <a href={paths.logEntry(entryId)}>
          <time dateTime={createdAt.toISOString()}>{createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
        </a>{' '}
        {held > 0 && `held ${countOf(held, 'post')} `}
        {endAt && <a href={endAt}>end it</a>}
      </div>
    </>
  )
}
