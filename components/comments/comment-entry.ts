import { absolute } from '@/lib/absolute'
import type { ListedComment } from '@/lib/comments/queries'
import type { FeedEntry } from '@/lib/feeds/feed'
import type { PostText } from '@/lib/feeds/queries'
import { paths } from '@/lib/paths'

/** A comment as an entry of a feed; it leads to its place in the thread. */
export function commentEntry({ id, storyId, storyTitle, author, createdAt }: ListedComment, { html, updated }: PostText): FeedEntry {
  return {
    ...{ address: absolute(paths.item(id)), title: `${author} on: ${storyTitle || 'a story that is gone'}`, html, author: { name: author, address: absolute(paths.user(author)) } },
    ...{ published: createdAt, updated, link: absolute(paths.comment(storyId, id)), also: null, discussed: true },
  }
}
