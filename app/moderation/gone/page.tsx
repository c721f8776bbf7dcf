import type { Metadata } from 'next'
import { DeskNav } from '@/components/moderation/desk-nav'
import { DeskList } from '@/components/moderation/desk-list'
import { NotFoundPage } from '@/components/site/not-found-page'
import { gonePosts } from '@/lib/moderation/queries'
import { paths } from '@/lib/paths'
import { currentModerator } from '../../moderators-only'
import { itemId, type PageSearch } from '../../search-params'

export const metadata: Metadata = { title: 'Gone' }

/** Everything readers do not see, for moderators to find and bring back. */
export default async function GonePage({ searchParams }: PageSearch) {
  const before = itemId((await searchParams).next)
  if (!(await currentModerator(paths.gone(before ?? undefined)))) return <NotFoundPage />
  const { posts, next } = await gonePosts(before)
  return (
    <>
      <DeskNav at={paths.gone()} />
      <h1 className="list-heading">Deleted, dead or removed</h1>
      {posts.length > 0 ? <DeskList posts={posts} /> : <p className="empty">Nothing is gone.</p>}
      {next && (
        <a className="more" rel="next" href={paths.gone(next)}>
          More
        </a>
      )}
    </>
  )
}
