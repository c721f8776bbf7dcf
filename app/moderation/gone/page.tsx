import type { Metadata } from 'next'
import { DeskNav } from '@/components/moderation/desk-nav'
import { GoneFilterForm } from '@/components/moderation/gone-filter-form'
import { GoneList } from '@/components/moderation/gone-list'
import { NotFoundPage } from '@/components/site/not-found-page'
import { gonePosts } from '@/lib/moderation/gone'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { currentModerator } from '../../moderators-only'
import { itemId, type PageSearch } from '../../search-params'
import { goneSearch } from './gone-search'

export const metadata: Metadata = { title: 'Gone' }

/** Everything readers do not see, for moderators to find and bring back. */
export default async function GonePage({ searchParams }: PageSearch) {
  const search = await searchParams
  const asked = goneSearch(search)
  const before = itemId(search.next)
  const viewer = await currentModerator(paths.gone(asked.filter, before ?? undefined))
  if (!viewer) return <NotFoundPage />
  const { posts, next } = await gonePosts(asked.filter, before)
  const done = itemId(search.done)
  return (
    <>
      <DeskNav at={paths.gone()} />
      <h1 className="list-heading">Deleted, dead or removed</h1>
      {done && (
        <p role="status" className="form-message">
          Done: <a href={paths.item(done)}>the post</a> is where it was.
        </p>
      )}
      <GoneFilterForm {...asked} />
      {posts.length > 0 ? <GoneList posts={posts} viewer={viewer} goto={(id) => paths.gone(asked.filter, before ?? undefined, id)} limit={settings.reasonLength.max} /> : <p className="empty">Nothing like that is gone.</p>}
      {next && (
        <a className="more" rel="next" href={paths.gone(asked.filter, next)}>
          More
        </a>
      )}
    </>
  )
}
