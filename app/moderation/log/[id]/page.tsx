import type { Metadata } from 'next'
import { LogLine } from '@/components/moderation/log-list'
import { NotFoundPage } from '@/components/site/not-found-page'
import { currentViewer } from '@/lib/accounts/queries'
import { logEntry } from '@/lib/log/queries'
import { paths } from '@/lib/paths'
import { itemId } from '../../../search-params'

export const metadata: Metadata = { title: 'Moderation log' }

/** One decision of a moderator. */
export default async function LogEntryPage({ params }: { params: Promise<{ id: string }> }) {
  const id = itemId((await params).id)
  const entry = id && (await logEntry(await currentViewer(), id))
  if (!entry) return <NotFoundPage />
  return (
    <article>
      <h1 className="list-heading">A moderator’s decision</h1>
      <LogLine {...entry} />
      <p className="note">
        <a href={paths.log()}>The whole log</a>
      </p>
    </article>
  )
}
