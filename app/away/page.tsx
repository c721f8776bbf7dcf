import type { Metadata } from 'next'
import { currentViewer } from '@/lib/accounts/queries'
import { minutesAway } from '@/lib/accounts/visit-limit'
import { now } from '@/lib/clock'
import { gotoSchema } from '@/lib/forms'
import { paths } from '@/lib/paths'
import { countOf } from '@/lib/text/counts'
import type { PageSearch } from '../search-params'

export const metadata: Metadata = { title: 'Back to work' }

/** Where somebody is sent who limits how long they read. */
export default async function AwayPage({ searchParams }: PageSearch) {
  const goto = gotoSchema.parse((await searchParams).goto)
  const limit = (await currentViewer())?.visitLimit
  const minutes = limit ? minutesAway(limit, now()) : 0
  return (
    <article className="prose">
      <h1>Back to work</h1>
      {limit && minutes > 0 ? (
        <p>
          You asked to read here for {countOf(limit.maxVisit, 'minute')} at a time, and those are over. Pages open again in {countOf(minutes, 'minute')}. What you sent meanwhile has arrived.
        </p>
      ) : (
        <p>Nothing keeps you from reading on.</p>
      )}
      <p className="note">
        <a href={goto}>Try again</a>
      </p>
      <p className="note">
        It is as you want it: see your <a href={paths.settings()}>settings</a>.
      </p>
    </article>
  )
}
