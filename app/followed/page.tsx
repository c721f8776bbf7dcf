import type { Metadata } from 'next'
import { currentViewer } from '@/lib/accounts/queries'
import { paths } from '@/lib/paths'
import { followedPosts } from '@/lib/reading/followed'
import { PostsPage } from '../keyed-list'
import { keyedPage, type PageSearch } from '../search-params'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'What you follow' }

/** The posts of people, sites and threads that somebody follows; for them alone. */
export default async function FollowedPage({ searchParams }: PageSearch) {
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.followed())
  const page = keyedPage(await searchParams)
  const found = viewer ? await followedPosts(viewer.id, page) : { posts: [], next: null }
  const sentence = (
    <>
      Posts of the people, stories of the sites and comments in the threads that you follow, newest first. <a href={paths.choices('followed')}>Whom and what you follow</a>; as a <a href={paths.ownFeeds()}>feed</a>.
    </>
  )
  return <PostsPage heading="What you follow" sentence={sentence} feed={null} page={page} address={paths.followed} {...found} />
}
