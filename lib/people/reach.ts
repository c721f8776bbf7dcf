import type { Measure } from './rules'

const DAY = 24 * 60 * 60 * 1000

/** What a moderator says of how far a measure goes: for how many days, and the posts of how many last days a ban takes along. */
export type Said = { act: Measure; days: number | 'good' | undefined; posts: number | 'none' | 'all'; postsReason: string }

/** Until when it holds, null for good; and the posts from when on it takes along, null for none. */
export type Reach = { until: Date | null; postsSince: Date | null }

/** @returns how far a measure taken now goes, or what is missing */
export function reachOf({ act, days, posts, postsReason }: Said, at: Date): Reach | { refusal: string } {
  if ((act === 'silence' || act === 'ban') && days === undefined) return { refusal: 'Choose for how long.' }
  if (act === 'ban' && posts !== 'none' && postsReason === '') return { refusal: 'Give the reason that stands where the posts stood.' }
  return {
    until: typeof days === 'number' ? new Date(at.getTime() + days * DAY) : null,
    postsSince: posts === 'none' ? null : new Date(posts === 'all' ? 0 : at.getTime() - posts * DAY),
  }
}
