import type { Metadata } from 'next'
import { DeskNav } from '@/components/moderation/desk-nav'
import { DeskList } from '@/components/moderation/desk-list'
import { NotFoundPage } from '@/components/site/not-found-page'
import { flaggedPosts } from '@/lib/moderation/queries'
import { paths } from '@/lib/paths'
import { currentModerator } from '../moderators-only'

export const metadata: Metadata = { title: 'Moderation' }

/** What waits for a moderator. */
export default async function DeskPage() {
  if (!(await currentModerator(paths.desk()))) return <NotFoundPage />
  const posts = await flaggedPosts()
  return (
    <>
      <DeskNav at={paths.desk()} />
      <h1 className="list-heading">Flagged, and not decided yet</h1>
      {posts.length > 0 ? <DeskList posts={posts} /> : <p className="empty">Nothing waits for you.</p>}
    </>
  )
}
