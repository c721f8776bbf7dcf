import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { PAIRS, type LoggedAct } from '@/lib/log/acts'

/** What moderators do to threads, to set right where and how they stand. */
export const THREAD_TOOLS = [
  ...(['retitle', 'title_back', 'pin', 'unpin', 'weigh', 'unweigh', 'lift', 'unlift'] as const),
  ...(['flags_off', 'flags_on', 'merge', 'unmerge', 'split', 'rejoin'] as const),
] as const satisfies readonly LoggedAct[]

/** What moderators do to posts, in the order they are offered. */
export const ACTS = ['keep', 'remove', 'kill', 'restore', 'revive', 'uphold', 'reopen', 'lock', 'unlock', 'highlight', 'unhighlight', ...THREAD_TOOLS, 'purge'] as const satisfies readonly LoggedAct[]

export type Act = (typeof ACTS)[number]

/** What decides about a moderator's act. */
export type Case = {
  kind: string
  authorId: number | null
  authorRole: Viewer['role'] | null
  removalId: number | null
  killedBy: string | null
  locked: boolean
  /** Stands in the queue. */
  waits: boolean
  /** The entry that took it out of the queue as it is, if that is the latest decision. */
  keptId: number | null
  /** An author asked for another moderator than who decided, if one did, and nobody answered; `onlyOne` when there is no other. */
  review: { entryId: number; actorId: number | null; askedById: number; onlyOne: boolean } | null
  purged: boolean
  /** What was done to it and not undone. */
  done: LoggedAct[]
  /** The latest entry of the log about the post, 0 for none: the version of the case. */
  lastEntry: number
}

/** @returns why this viewer may not decide anything about this post, as a sentence; null when they may */
export function mayNotDecide(viewer: Viewer, post: Pick<Case, 'authorId' | 'authorRole'>): string | null {
  if (!isModerator(viewer)) return 'Only moderators of this forum may do that.'
  if (post.authorId === viewer.id) return 'This is your own post: another moderator decides about it.'
  return post.authorRole === 'admin' && viewer.role !== 'admin' ? 'This is an admin’s post: moderators do not decide about those.' : null
}

/** @returns why this viewer may not do this to this post, as a sentence; null when they may */
export function mayNotModerate(viewer: Viewer, act: Act, post: Case): string | null {
  const refusal = mayNotDecide(viewer, post)
  if (refusal) return refusal
  if (post.review?.askedById === viewer.id) return 'You asked for this review: another moderator decides.'
  if (act === 'purge' && viewer.role !== 'admin') return 'Only an admin purges.'
  if (act === 'uphold' && post.review?.actorId === viewer.id && !post.review.onlyOne) return 'This is your own decision: another moderator looks at it again.'
  return impossible(act, post)
}

/** @returns the acts that make sense for a post as it is, but for what this viewer may do to no post */
export function possibleActs(post: Case, viewer: Pick<Viewer, 'role'>): Act[] {
  return ACTS.filter((act) => impossible(act, post) === null && (act !== 'purge' || viewer.role === 'admin'))
}

function impossible(act: Act, post: Case): string | null {
  const { kind, removalId, killedBy, locked, waits, keptId, review, done } = post
  if (post.purged) return 'This post was purged: nothing is left of it.'
  switch (act) {
    case 'lock':
    case 'unlock':
      if (kind === 'comment' || kind === 'pollopt') return 'Only whole threads are locked: lock the story.'
      return locked === (act === 'lock') ? `This thread is ${locked ? 'locked already' : 'not locked'}.` : null
    case 'remove':
    case 'restore':
      return (removalId !== null) === (act === 'remove') ? `This post is ${removalId ? 'removed already' : 'not removed'}.` : null
    case 'kill':
    case 'revive':
      return (killedBy !== null) === (act === 'kill') ? `This post is ${killedBy ? 'dead already' : 'not dead'}.` : null
    case 'highlight':
      if (kind === 'job' || kind === 'pollopt') return 'Only stories and comments are highlighted.'
      if (removalId !== null || killedBy !== null) return 'Others do not see this post, so it is not highlighted.'
      return done.includes('highlight') ? 'It is highlighted already.' : null
    case 'unhighlight':
      return done.includes('highlight') ? null : 'It is not highlighted.'
    case 'keep':
      return waits && !review ? null : review ? 'Its author asked for a review: answer that.' : 'Nothing waits here to be decided.'
    case 'reopen':
      return keptId === null ? 'No decision to leave it as it is can be taken back.' : null
    case 'uphold':
      return review ? null : 'Nobody asked for a review.'
    case 'purge':
      return kind === 'pollopt' ? 'Choices are purged with their poll.' : null
    default:
      return impossibleInThread(act, post)
  }
}

const UNDOES: ReadonlyMap<LoggedAct, LoggedAct> = new Map(PAIRS.flatMap(([act, undo]) => (undo ? [[undo, act]] : [])))

function impossibleInThread(act: (typeof THREAD_TOOLS)[number], { kind, done }: Case): string | null {
  const undoes = UNDOES.get(act)
  if (undoes) return done.includes(undoes) ? null : 'There is nothing of the kind to be undone.'
  const isRepeated = act === 'retitle' || act === 'weigh' || act === 'lift'
  if (!isRepeated && done.includes(act)) return 'That was done already.'
  if (act === 'split') return kind === 'comment' ? null : 'Only a comment is moved to a thread of its own.'
  const kinds = act === 'merge' ? ['story'] : act === 'retitle' || act === 'flags_off' ? ['story', 'poll'] : ['story', 'poll', 'job']
  if (!kinds.includes(kind)) return 'That is done to stories.'
  const ranks = act === 'pin' || act === 'weigh' || act === 'lift'
  return ranks && done.includes('merge') ? 'This is a duplicate, so it is ranked nowhere.' : null
}
