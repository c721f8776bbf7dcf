import { timingSafeEqual } from 'node:crypto'
import { keyed } from '@/lib/keyed'
import type { PrivateFeed } from '@/lib/paths'

/** Whose feed it is, and how often its address was renewed. */
export type FeedOwner = { userId: number; feedEpoch: number }

/** @returns what makes the address of a private feed secret. It is stored nowhere, so a copy of the database does not tell it. */
export function feedKey(feed: PrivateFeed, { userId, feedEpoch }: FeedOwner): string {
  return `${userId}.${keyed(`feed ${feed} ${userId} ${feedEpoch}`)}`
}

/** @returns whose key it would be; null for what is none */
export function userOfKey(key: string): number | null {
  const [, digits] = /^(\d{1,9})\.[\w-]{43}$/.exec(key) ?? []
  return digits === undefined ? null : Number(digits)
}

/** @returns whether it is the key of this feed at present */
export function isFeedKey(given: string, feed: PrivateFeed, owner: FeedOwner): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(feedKey(feed, owner))]
  return one.length === other.length && timingSafeEqual(one, other)
}
