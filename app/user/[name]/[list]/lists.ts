import 'server-only'
import { commentsBy, favouriteComments, upvotedComments, type CommentPage, type CommentPart } from '@/lib/comments/queries'
import type { PersonalList } from '@/lib/paths'
import { favouriteStories, hiddenStories, storiesBy, upvotedStories, type StoryPage, type StoryPart } from '@/lib/stories/queries'

/** One of a person's lists: its heading, whether they alone may see it, and how it is read. */
export type List = {
  heading: (name: string) => string
  isPrivate: boolean
  stories?: (userId: number, part: StoryPart) => Promise<StoryPage>
  comments?: (userId: number, part: CommentPart) => Promise<CommentPage>
}

const lists: Record<PersonalList, List> = {
  submissions: { heading: (name) => `Submissions by ${name}`, isPrivate: false, stories: storiesBy },
  comments: { heading: (name) => `Comments by ${name}`, isPrivate: false, comments: commentsBy },
  favourites: { heading: (name) => `Favourites of ${name}`, isPrivate: false, stories: favouriteStories, comments: favouriteComments },
  upvoted: { heading: () => 'What you voted up', isPrivate: true, stories: upvotedStories, comments: upvotedComments },
  hidden: { heading: () => 'Stories you hid', isPrivate: true, stories: hiddenStories },
}

/** @returns the name of a list, from an address; null when it is none */
export function listName(given: string): PersonalList | null {
  return Object.hasOwn(lists, given) ? (given as PersonalList) : null
}

/** @returns the list of this name */
export function listOf(name: PersonalList): List {
  return lists[name]
}
