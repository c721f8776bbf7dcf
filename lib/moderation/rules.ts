import { isModerator, type Viewer } from '@/lib/accounts/rules'

/** What moderators do to posts; the second of each pair undoes the first. */
export const ACTS = ['remove', 'restore', 'kill', 'revive', 'lock', 'unlock'] as const

export type Act = (typeof ACTS)[number]

/** What decides about a moderator's act. `lastEntry` is the latest entry of the log about the post, 0 for none. */
export type Case = {
  kind: string
  authorId: number | null
  authorRole: Viewer['role'] | null
  removalId: number | null
  killedBy: string | null
  locked: boolean
  lastEntry: number
}

/** @returns why this viewer may not do this to this post, as a sentence; null when they may */
export function mayNotModerate(viewer: Viewer, act: Act, post: Case): string | null {
  if (!isModerator(viewer)) return 'Only moderators of this forum may do that.'
  if (post.authorId === viewer.id) return 'This is your own post: another moderator decides about it.'
  if (post.authorRole === 'admin' && viewer.role !== 'admin') return 'This is an admin’s post: moderators do not decide about those.'
  return impossible(act, post)
}

/** @returns the acts that make sense for a post as it is */
export function possibleActs(post: Case): Act[] {
  return ACTS.filter((act) => impossible(act, post) === null)
}

function impossible(act: Act, { kind, removalId, killedBy, locked }: Case): string | null {
  if (act === 'lock' || act === 'unlock') {
    if (kind === 'comment' || kind === 'pollopt') return 'Only whole threads are locked: lock the story.'
    return locked === (act === 'lock') ? `This thread is ${locked ? 'locked already' : 'not locked'}.` : null
  }
  if (act === 'remove' || act === 'restore') return (removalId !== null) === (act === 'remove') ? `This post is ${removalId ? 'removed already' : 'not removed'}.` : null
  return (killedBy !== null) === (act === 'kill') ? `This post is ${killedBy ? 'dead already' : 'not dead'}.` : null
}
