import type { Metadata } from 'next'
import { LogLine, LogList } from '@/components/moderation/log-list'
import { NotFoundPage } from '@/components/site/not-found-page'
import { currentViewer } from '@/lib/accounts/queries'
import type { Viewer } from '@/lib/accounts/rules'
import { logEntry, partsOf } from '@/lib/log/queries'
import { paths } from '@/lib/paths'
import { itemId, type PageSearch } from '../../../search-params'

type Props = PageSearch & { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = itemId((await params).id)
  return { title: id ? `Entry ${id} of the moderation log` : 'Not found' }
}

/** One act of a moderator or a rule, with what it undid and what undid it. */
export default async function LogEntryPage({ params, searchParams }: Props) {
  const id = itemId((await params).id)
  const viewer = await currentViewer()
  const entry = id && (await logEntry(viewer, id))
  if (!entry) return <NotFoundPage />
  const { undoesId, undoneById, partOfId } = entry
  return (
    <article>
      <h1 className="list-heading">Entry {entry.id} of the moderation log</h1>
      <LogLine {...entry} />
      {undoesId && <Other viewer={viewer} id={undoesId} heading="What it undid" />}
      {undoneById && <Other viewer={viewer} id={undoneById} heading="What undid it" />}
      {partOfId && <Other viewer={viewer} id={partOfId} heading="What it was carried out with" />}
      {viewer && <Parts viewer={viewer} id={entry.id} before={itemId((await searchParams).next)} />}
      <p className="note">
        <a href={paths.log()}>The whole log</a>
      </p>
    </article>
  )
}

async function Other({ viewer, id, heading }: { viewer: Viewer | null; id: number; heading: string }) {
  const entry = await logEntry(viewer, id)
  if (!entry) return null
  return (
    <section className="other">
      <h2 className="list-heading">{heading}</h2>
      <LogLine {...entry} />
    </section>
  )
}

async function Parts({ viewer, id, before }: { viewer: Viewer; id: number; before: number | null }) {
  const { entries, next } = await partsOf(viewer, id, before)
  if (entries.length === 0) return null
  return (
    <section className="other">
      <h2 className="list-heading">What was carried out with it, for moderators to see</h2>
      <LogList entries={entries} />
      {next && (
        <a className="more" rel="next" href={paths.logEntry(id, next)}>
          More
        </a>
      )}
    </section>
  )
}
