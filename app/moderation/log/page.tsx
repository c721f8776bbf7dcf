import type { Metadata } from 'next'
import { DeskNav } from '@/components/moderation/desk-nav'
import { LogFilterForm } from '@/components/moderation/log-filter-form'
import { LogList } from '@/components/moderation/log-list'
import { FeedLinks } from '@/components/site/feed-links'
import { currentViewer } from '@/lib/accounts/queries'
import { isModerator } from '@/lib/accounts/rules'
import { logPage } from '@/lib/log/queries'
import { paths, type FeedPlace, type LogFilter } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { pageMetadata } from '../../page-metadata'
import { itemId, type PageSearch } from '../../search-params'
import { logSearch } from './log-search'

const feedOf = (filter: LogFilter): FeedPlace => ({ list: 'log', asked: { ...filter } })

export async function generateMetadata({ searchParams }: PageSearch): Promise<Metadata> {
  const search = await searchParams
  const { filter } = logSearch(search)
  return pageMetadata({ title: 'Moderation log', description: 'Every act of moderators and rules, with its reason.', address: paths.log(filter, itemId(search.next) ?? undefined), feed: feedOf(filter) })
}

/** Every act of every moderator and rule, with its reason, for everybody. */
export default async function LogPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const asked = logSearch(search)
  const viewer = await currentViewer()
  const { entries, next } = await logPage(viewer, asked.filter, itemId(search.next))
  return (
    <>
      {isModerator(viewer) && <DeskNav at={paths.log()} />}
      <h1 className="list-heading">Moderation log</h1>
      <p className="note">
        All that moderators and rules did, and why; nobody can change it. Feeds: <FeedLinks address={(format) => paths.feed(feedOf(asked.filter), format)} />.
      </p>
      <LogFilterForm {...asked} names={settings.logNames || isModerator(viewer)} />
      {entries.length > 0 ? <LogList entries={entries} /> : <p className="empty">Nothing like that was done.</p>}
      {next && (
        <a className="more" rel="next" href={paths.log(asked.filter, next)}>
          More
        </a>
      )}
    </>
  )
}
