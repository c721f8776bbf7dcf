import { settings } from '@/lib/settings'

const MINUTE = 60_000

/** Why an old thread takes no comments. */
export const CLOSED = `This thread is closed: comments are taken for ${settings.threadOpen / (24 * 60 * MINUTE)} days after a story was submitted.`

/** Why a locked thread takes nothing. */
export const LOCKED = 'A moderator locked this thread: it can be read, and takes no comments and no votes.'

/** Why the comments of a story that is deleted, dead or removed take no replies. */
export const STORY_GONE = 'The story of this thread is gone, so it takes no more comments.'

/** Why a comment that others do not see yet takes no replies, its author's neither. */
export const DELAYED = 'This comment is delayed by its author, so it takes no replies yet.'

/** Why a duplicate takes no replies. */
export const MERGED = 'A moderator merged this into another story: comments are taken there.'

/** A thread of a story that young takes comments. */
export function isOpen(storyCreated: Date, at: Date): boolean {
  return at.getTime() - storyCreated.getTime() < settings.threadOpen
}

/**
 * @param post the post to be answered
 * @returns why nothing can be posted below it, as a sentence; null when it can
 */
export function whyClosed(post: { kind: string; live: boolean; delayedUntil: Date | null; storyGone: boolean; mergedIntoId: number | null; storyLocked: boolean; storyCreatedAt: Date }, at: Date): string | null {
  if (post.kind === 'pollopt') return 'A choice of a poll takes no replies: answer the poll itself.'
  if (post.delayedUntil) return DELAYED
  if (!post.live) return 'This post is gone, so it takes no replies.'
  if (post.storyGone) return STORY_GONE
  if (post.mergedIntoId !== null) return MERGED
  if (post.storyLocked) return LOCKED
  if (!isOpen(post.storyCreatedAt, at)) return CLOSED
  return null
}

/**
 * How long people wait before they answer deep in a thread (Hacker News: the link appears after (depth - 1)^1.8 minutes). Who cannot wait opens
 * the comment's own page.
 * @param depth 0 for a reply to what stands at the top of the page
 * @returns whole minutes from now; 0 when it can be answered
 */
export function minutesUntilReply(depth: number, createdAt: Date, at: Date): number {
  const delay = depth < 2 ? 0 : (depth - 1) ** 1.8
  return Math.max(0, Math.ceil(delay - (at.getTime() - createdAt.getTime()) / MINUTE))
}

/** @returns whole minutes until others see a comment that is delayed until then; the last one is not over before it is released */
export function minutesUntilSeen(delayedUntil: Date, at: Date): number {
  return Math.max(1, Math.ceil((delayedUntil.getTime() - at.getTime()) / MINUTE))
}

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
