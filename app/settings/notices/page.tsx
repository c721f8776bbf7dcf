import type { Metadata } from 'next'
import { WantedForm } from '@/components/inbox/wanted-form'
import { currentViewer } from '@/lib/accounts/queries'
import { unwantedBy } from '@/lib/inbox/queries'
import { paths } from '@/lib/paths'
import type { PageSearch } from '../../search-params'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'What you are told of' }

/** Of what somebody is told, and how it reaches them; for them alone. */
export default async function NoticesPage({ searchParams }: PageSearch) {
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.ownNotices())
  const { done } = await searchParams
  return (
    <article className="prose">
      <h1>What you are told of</h1>
      {done === 'saved' && (
        <p role="status" className="form-message">
          Saved.
        </p>
      )}
      <p>
        It stands in your <a href={paths.inbox()}>inbox</a>, each post once. What moderators write and do is always there. Nothing is told of <a href={paths.choices('people')}>people</a> and{' '}
        <a href={paths.choices('muted')}>threads</a> you mute, and what was removed or voted down stays out of sight.
      </p>
      <WantedForm unwanted={viewer ? await unwantedBy(viewer.id) : []} />
    </article>
  )
}
