import { settings } from '@/lib/settings'

/** A thread of a story that young takes comments. */
export function isOpen(storyCreated: Date, at: Date): boolean {
  return at.getTime() - storyCreated.getTime() < settings.threadOpen
}

/**
 * @param post the post to be answered; `storyTitle` is empty when its story is gone
 * @returns why nothing can be posted below it, as a sentence; null when it can
 */
export function whyClosed(post: { gone: string | null; dead: boolean; storyTitle: string; storyCreatedAt: Date }, at: Date): string | null {
  if (post.gone || post.dead || post.storyTitle === '') return 'This post is gone, so it takes no replies.'
  if (!isOpen(post.storyCreatedAt, at)) return 'This thread is closed: comments are taken for two weeks after a story was submitted.'
  return null
}

/** Groups of readers to whom threads look different: everyone, and those who chose to see dead posts. */
export type Audience = 'everyone' | 'showdead'

const MINUTE = 60_000
const LONGEST = 60 * MINUTE
/** A thread is rendered again when this share of the time since its last comment has passed. */
const SHARE = 1 / 32

/**
 * Ages and ranks change with time alone, so a thread's markup is good for a while: a minute in a lively thread, up to an hour in an old one.
 * @param lastWrite when the thread last got a comment, or was begun
 * @returns the time as of which the thread is rendered: the same for everyone who asks within the while
 */
export function renderedAsOf(lastWrite: Date, at: Date): Date {
  const quiet = Math.max(0, at.getTime() - lastWrite.getTime())
  // Powers of two, so that the while does not change with every request.
  const length = Math.min(LONGEST, MINUTE * 2 ** Math.max(0, Math.floor(Math.log2((quiet * SHARE) / MINUTE))))
  return new Date(Math.max(lastWrite.getTime(), Math.floor(at.getTime() / length) * length))
}
