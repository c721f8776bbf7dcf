import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { listsChanged } from '@/lib/stories/rank-once'
import { ban, unban } from './ban'
import { lockPostsOfBan, lockPostsSince, type LockedPosts } from './posts'
import type { Measure } from './rules'
import { silence, unsilence } from './silence'
import { openRecord, type OpenRecord } from './standing'
import { warn, withdraw } from './warn'

/**
 * What a moderator wants to do to a person. `seen` is the latest entry of the log about them when the moderator looked, 0 for none. Silences and
 * bans hold `until` then, null for good; a ban also removes what was posted from `postsSince` on, null for nothing, and says `postsReason` there.
 */
export type WantedMeasure = { userId: number; act: Measure; reason: string; seen: number; until: Date | null; postsSince: Date | null; postsReason: string }

/** Whom it was done to, or why it was not. */
export type Measured = { name: string } | { refusal: string }

type Given = Pick<WantedMeasure, 'reason' | 'until' | 'postsReason'> & { posts: LockedPosts; at: Date }

const measures: Record<Measure, (tx: Transaction, viewer: Viewer, person: OpenRecord, given: Given) => Promise<void>> = { warn, withdraw, silence, unsilence, ban, unban }

/** A ban may take thousands of posts along, which takes seconds. */
const LONGEST_MS = 60_000

/**
 * Carries out what a moderator decided about a person: the act, its entries in the log and every count in one transaction.
 * @param at the present time
 */
export async function takeMeasure(viewer: Viewer, wanted: WantedMeasure, at: Date): Promise<Measured> {
  const measured = await db().$transaction(
    async (tx): Promise<Measured> => {
      // Before the person: who votes or replies locks the post or its thread first, too.
      const posts = await lockPosts(tx, wanted)
      const person = await openRecord(tx, viewer, wanted, at)
      if ('refusal' in person) return person
      await measures[wanted.act](tx, viewer, person, { ...wanted, posts, at })
      return { name: person.name }
    },
    { timeout: LONGEST_MS },
  )
  if ('name' in measured) listsChanged()
  return measured
}

async function lockPosts(tx: Transaction, { userId, act, postsSince }: WantedMeasure): Promise<LockedPosts> {
  if (act === 'unban') return lockPostsOfBan(tx, userId)
  return act === 'ban' && postsSince ? lockPostsSince(tx, userId, postsSince) : []
}
