import { isSameKey, ownKey } from '@/lib/keyed'
import type { PrivateFeed } from '@/lib/paths'

/** Whose feed it is, and how often its address was renewed. */
export type FeedOwner = { userId: number; feedEpoch: number }

/** @returns what makes the address of a private feed secret */
export function feedKey(feed: PrivateFeed, { userId, feedEpoch }: FeedOwner): string {
  return ownKey(userId, `feed ${feed} ${userId} ${feedEpoch}`)
}

/** @returns whether it is the key of this feed at present */
export function isFeedKey(given: string, feed: PrivateFeed, owner: FeedOwner): boolean {
  return isSameKey(given, feedKey(feed, owner))
}
