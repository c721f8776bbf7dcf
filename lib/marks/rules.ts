import type { Viewer } from '@/lib/accounts/rules'
import { LOCKED } from '@/lib/comments/rules'
import { settings } from '@/lib/settings'
import type { VoteDiscount } from '@/prisma/client/client'

/** What decides whether somebody may vote on an item. */
export type Votable = { kind: string; authorId: number | null; parentAuthorId: number | null; score: number; createdAt: Date; isGone: boolean; storyLocked: boolean }

/** Up or down. */
export type Direction = 1 | -1

/** @returns why this viewer may not vote on this item, as a sentence; null when they may */
export function mayNotVote(viewer: Viewer, item: Votable, direction: Direction, at: Date): string | null {
  if (item.isGone) return 'This is gone, so it takes no votes.'
  if (item.storyLocked) return LOCKED
  if (item.kind === 'job') return 'Jobs take no votes.'
  if (item.authorId === viewer.id) return 'This is your own: others vote on it.'
  return direction === -1 ? mayNotDownvote(viewer, item, at) : null
}

/** The rules of Hacker News: comments only, with enough karma, not for long, not on an answer to oneself, and not without end. */
function mayNotDownvote(viewer: Viewer, item: Votable, at: Date): string | null {
  const { karma, leastPoints } = settings.downvote
  if (item.kind !== 'comment') return 'Only comments can be voted down. If a story breaks the rules, flag it.'
  if (viewer.karma < karma) return `Voting down needs ${karma} karma; you have ${viewer.karma}.`
  if (item.parentAuthorId === viewer.id) return 'This answers you, so others decide what it is worth.'
  if (!isRecentEnoughForDownvote(item.createdAt, at)) return 'This comment is too old to be voted down.'
  return item.score > leastPoints ? null : 'This comment is as low as it can go.'
}

/** @returns whether a comment written then can still be voted down */
export function isRecentEnoughForDownvote(createdAt: Date, at: Date): boolean {
  return at.getTime() - createdAt.getTime() < settings.downvote.window
}

/** @returns whether somebody sees arrows to vote down at all */
export function maySeeDownvotes(viewer: Viewer | null): boolean {
  return viewer !== null && viewer.karma >= settings.downvote.karma
}

/** What somebody voted before a vote down: how often down on the same author within the window, and how many of their last votes were down. */
export type DownvotesBefore = { onAuthor: number; last: number; lastDown: number }

/** What decides whether a vote counts. `seenTogether`: its voter and the author were seen lately on one device or network; `down` is null for a vote up. */
export type VoteFacts = { karma: number; seenTogether: boolean; down: DownvotesBefore | null }

/** @returns why a vote changes neither score nor karma; null when it counts, as nearly all do */
export function discountOf({ karma, seenTogether, down }: VoteFacts): VoteDiscount | null {
  const { serial, mostlyDown } = settings.discount
  if (seenTogether && isNegligible(karma)) return 'same_person'
  if (!down) return null
  if (down.onAuthor >= serial.votes) return 'serial'
  return down.last >= mostlyDown.least && down.lastDown * 100 >= down.last * mostlyDown.percent ? 'mostly_down' : null
}

/** @returns whether an account has so little karma that it may have been made to vote for oneself */
export function isNegligible(karma: number): boolean {
  return karma < settings.discount.negligibleKarma
}

/** @returns how far what was voted down to so many points is faded, from 0 for not at all */
export function fadeOf(score: number): 0 | 1 | 2 | 3 {
  if (score > 0) return 0
  return score === 0 ? 1 : score > -3 ? 2 : 3
}

/** @returns why a vote cast then cannot be taken back, as a sentence; null when it can */
export function mayNotUnvote(castAt: Date, at: Date): string | null {
  const minutes = settings.unvote / 60_000
  return at.getTime() - castAt.getTime() < settings.unvote ? null : `A vote can be taken back for ${minutes} minutes; yours is older and stays.`
}
