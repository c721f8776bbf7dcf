import type { Metadata } from 'next'
import { EntryNotice } from '@/components/inbox/notice-list'
import { ReviewForm } from '@/components/inbox/review-form'
import { NotFoundPage } from '@/components/site/not-found-page'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { reviewedDecision } from '@/lib/inbox/queries'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { itemId } from '../../search-params'
import { isFormSent, signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Ask for a review' }

/** For an author to ask that another moderator looks at a decision on their post. */
export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const id = itemId((await params).id)
  if (!id) return <NotFoundPage />
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.review(id))
  const decision = viewer && (await reviewedDecision(viewer, id, now()))
  if (!decision && !(await isFormSent())) return <NotFoundPage />
  return (
    <article>
      <h1 className="list-heading">Ask for a review</h1>
      {decision && (
        <div className="log">
          <EntryNotice entry={decision.entry} posts={decision.posts.map((post) => ({ ...post, mayAsk: false }))} />
        </div>
      )}
      {!decision?.refusal && <p className="note">Another moderator than who decided looks at it again, and the answer comes to your inbox. You can ask once for each decision.</p>}
      <ReviewForm entryId={id} closed={decision?.refusal ?? null} limit={settings.review.length} />
    </article>
  )
}
