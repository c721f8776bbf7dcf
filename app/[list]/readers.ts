import 'server-only'
import { newestComments, noobComments, type CommentPage, type CommentPart } from '@/lib/comments/queries'
import type { CommonList } from '@/lib/paths'
import { newestAsks, newestJobs, newestPolls, newestShows, newestStories, noobStories, type StoryPage, type StoryPart } from '@/lib/stories/queries'

/** How a list is read. */
type Reader = { stories: (part: StoryPart) => Promise<StoryPage> } | { comments: (part: CommentPart) => Promise<CommentPage> }

/** That of each list. */
export const readers: Record<CommonList, Reader> = {
  newest: { stories: newestStories },
  asknew: { stories: newestAsks },
  shownew: { stories: newestShows },
  jobs: { stories: newestJobs },
  polls: { stories: newestPolls },
  noobstories: { stories: noobStories },
  newcomments: { comments: newestComments },
  noobcomments: { comments: noobComments },
}

/** @returns the name of a list, from an address; null when it is none */
export function listName(given: string): CommonList | null {
  return Object.hasOwn(readers, given) ? (given as CommonList) : null
}
