import 'server-only'
import { commentEntry } from '@/components/comments/comment-entry'
import { logFeedEntry } from '@/components/moderation/feed-entry'
import { storyEntry } from '@/components/stories/story-entry'
import type { FeedEntry } from '@/lib/feeds/feed'
import { liveTexts } from '@/lib/feeds/queries'
import { idOf, type ListedPost } from '@/lib/reading/posts'
import type { Asked } from './asked'
import type { ListFeed } from './public'

/** What stands in a feed of a list. @param leadsTo where stories lead */
export async function entriesOf(list: ListFeed, leadsTo: Asked['leadsTo']): Promise<FeedEntry[]> {
  if ('log' in list) return list.log.map(logFeedEntry)
  if ('posts' in list) return postEntries(list.posts, leadsTo)
  return postEntries('stories' in list ? list.stories.map((story) => ({ story })) : list.comments.map((comment) => ({ comment })), leadsTo)
}

/** The same of stories and comments together; what was hidden since they were listed is left out. */
export async function postEntries(posts: readonly ListedPost[], leadsTo: Asked['leadsTo']): Promise<FeedEntry[]> {
  const texts = await liveTexts(posts.map(idOf))
  return posts.flatMap((post) => {
    const text = texts.get(idOf(post))
    if (!text) return []
    return 'story' in post ? [storyEntry(post.story, text, leadsTo)] : [commentEntry(post.comment, text)]
  })
}
