import { endSessions } from '@/lib/accounts/end-sessions'
import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { removePosts, restorePosts, type LockedPosts } from './posts'
import { logMeasure, type OpenRecord } from './standing'
import { earlierOf, entryOf, termDetail } from './term'

/** How somebody is banned: until when, null for good; `posts` are removed with it, for a reason of their own, which does not say whose they were. */
export type Ban = { reason: string; until: Date | null; posts: LockedPosts; postsReason: string; at: Date }

/** Shuts a person out of everything but reading and writing to moderators, and ends their sessions. */
export async function ban(tx: Transaction, viewer: Viewer, person: OpenRecord, { reason, until, posts, postsReason, at }: Ban): Promise<void> {
  const banId = await logMeasure(tx, viewer, person, { act: 'ban', reason, detail: termDetail(until, person.ban), at })
  await tx.user.update({ where: { id: person.id }, data: { banId, bannedUntil: until } })
  await endSessions(person.id, tx)
  await removePosts(tx, { act: 'remove', by: viewer, partOfId: banId, reason: postsReason, at }, posts)
}

/** Lets them in again, and brings back those posts that were removed with the ban and not restored since. */
export async function unban(tx: Transaction, viewer: Viewer, person: OpenRecord, { reason, posts, at }: { reason: string; posts: LockedPosts; at: Date }): Promise<void> {
  const undoesId = entryOf(person.ban)
  const { earlierId, earlierUntil } = await earlierOf(tx, undoesId)
  const partOfId = await logMeasure(tx, viewer, person, { act: 'unban', reason, undoesId, at })
  await tx.user.update({ where: { id: person.id }, data: { banId: earlierId, bannedUntil: earlierUntil } })
  await restorePosts(tx, { act: 'restore', by: viewer, partOfId, reason, at }, posts)
}
