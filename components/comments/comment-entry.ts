import { absolute } from '@/lib/absolute'
import type { ListedComment } from '@/lib/comments/queries'
import type { FeedEntry } from '@/lib/feeds/feed'
import type { PostText } from '@/lib/feeds/queries'
import { paths } from '@/lib/paths'

/** A comment as an entry of a feed, related to its story. It leads to its own page: to readers that leave out fragments, all comments of a thread would be one. */
export function commentEntry({ id, storyId, storyTitle, author, createdAt }: ListedComment, { html, updated }: PostText): FeedEntry {
  const address = absolute(paths.item(id))
  return {
    ...{ address, link: address, also: absolute(paths.item(storyId)), title: `${author} on: ${storyTitle || 'a story that is gone'}`, html, author: { name: author, address: absolute(paths.user(author)) } },
    ...{ published: createdAt, updated, discussed: true },
  }
}
