import type { Metadata } from 'next'
import { DeskNav } from '@/components/moderation/desk-nav'
import { QueueList } from '@/components/moderation/queue-list'
import { usualReasons } from '@/components/moderation/words'
import { NotFoundPage } from '@/components/site/not-found-page'
import { queue } from '@/lib/moderation/queue'
import { mayNotDecide } from '@/lib/moderation/rules'
import { paths, type QueueFilter } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { mayKeepWebhooks } from '@/lib/webhooks/rules'
import { currentModerator } from '../moderators-only'
import { queueFilter, queuePlace, type PageSearch } from '../search-params'

export const metadata: Metadata = { title: 'Queue' }

const FILTERS: [which: QueueFilter | null, label: string][] = [
  [null, 'all'],
  ['review', 'review asked for'],
  ['killed', 'killed by flags'],
  ['held', 'held back'],
  ['flagged', 'flagged'],
  ['vouched', 'vouched for'],
]

/** What waits for a moderator, most urgent first. */
export default async function QueuePage({ searchParams }: PageSearch) {
  const search = await searchParams
  const which = queueFilter(search.which)
  const after = queuePlace(search.next)
  const back = paths.desk(which, after)
  const viewer = await currentModerator(back)
  if (!viewer) return <NotFoundPage />
  const { cases, next } = await queue(which, after)
  const refusals = new Map(cases.map((each) => [each.id, mayNotDecide(viewer, each)]))
  return (
    <>
      <DeskNav at={paths.desk()} />
      <h1 className="list-heading">What waits for you</h1>
      <nav className="orders" aria-label="Reasons">
        {FILTERS.map(([value, label]) => (
          <a key={label} href={paths.desk(value)} aria-current={which === value ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <datalist id="reasons">
        {usualReasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      {cases.length > 0 ? <QueueList cases={cases} viewer={viewer} back={back} limit={settings.reasonLength.max} refusals={refusals} /> : <p className="empty">Nothing waits.</p>}
      {next && (
        <a className="more" rel="next" href={paths.desk(which, next)}>
          More
        </a>
      )}
      {mayKeepWebhooks(viewer) && (
        <p className="note">
          For admins: <a href={paths.webhooks()}>webhooks</a> tell other programs what happens here.
        </p>
      )}
    </>
  )
}
