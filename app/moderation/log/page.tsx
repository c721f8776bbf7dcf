import type { Metadata } from 'next'
import { LogList } from '@/components/moderation/log-list'
import { actsDone } from '@/components/moderation/words'
import { currentViewer } from '@/lib/accounts/queries'
import { LOGGED_ACTS } from '@/lib/log/acts'
import { logPage } from '@/lib/log/queries'
import { paths, type LogFilter } from '@/lib/paths'
import { itemId, type PageSearch } from '../../search-params'

export const metadata: Metadata = { title: 'Moderation log' }

/** Every act of every moderator, with its reason, for everybody. */
export default async function LogPage({ searchParams }: PageSearch) {
  const search = await searchParams
  const item = itemId(search.item)
  const filter: LogFilter = {
    ...(typeof search.act === 'string' && { act: search.act }),
    ...(typeof search.by === 'string' && { by: search.by.slice(0, 100) }),
    ...(item && { item: String(item) }),
  }
  const { entries, next } = await logPage(await currentViewer(), filter, itemId(search.next))
  return (
    <>
      <h1 className="list-heading">What moderators did</h1>
      <nav className="orders" aria-label="Acts">
        {[undefined, ...LOGGED_ACTS].map((act) => (
          <a key={act ?? 'all'} href={paths.log(act ? { act } : {})} aria-current={filter.act === act ? 'page' : undefined}>
            {act ? actsDone[act] : 'all'}
          </a>
        ))}
      </nav>
      {entries.length > 0 ? <LogList entries={entries} /> : <p className="empty">Nothing like that was done.</p>}
      {next && (
        <a className="more" rel="next" href={paths.log(filter, next)}>
          More
        </a>
      )}
    </>
  )
}
