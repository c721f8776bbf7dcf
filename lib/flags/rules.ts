import type { Viewer } from '@/lib/accounts/rules'
import { settings } from '@/lib/settings'
import type { KillCause } from '@/prisma/client/client'

/** What decides about a flag. `hasAnswered` when the viewer replied to the post; `isDecided` when a moderator decided about flags for this reason as the post stands. */
export type Flaggable = { authorId: number | null; kind: string; isGone: boolean; hasAnswered: boolean; isDecided: boolean }

/** @returns why this viewer may not flag this post; null when they may */
export function mayNotFlag(viewer: Viewer, post: Flaggable): string | null {
  if (post.isGone) return 'That post is gone already.'
  if (post.kind === 'pollopt' || post.kind === 'job') return 'Only stories, polls and comments can be flagged.'
  if (post.authorId === viewer.id) return 'This is your own post.'
  if (viewer.karma < settings.flag.karma) return `Flagging needs ${settings.flag.karma} karma; you have ${viewer.karma}.`
  if (post.hasAnswered) return 'You answered this post, so others judge it.'
  if (post.isDecided) return 'A moderator decided about this already. It can be flagged for something else, or again when it was edited.'
  return null
}

/** What decides about a vouch. `isDecided` when a moderator decided about the post since it died. */
export type Vouchable = { authorId: number | null; killedBy: KillCause | null; isGone: boolean; hasFlagged: boolean; isDecided: boolean }

/** @returns why this viewer may not vouch for this post; null when they may */
export function mayNotVouch(viewer: Viewer, post: Vouchable): string | null {
  if (post.killedBy === null || post.isGone) return 'Only dead posts need somebody to vouch for them.'
  if (post.authorId === viewer.id) return 'This is your own post: others vouch for it.'
  if (viewer.karma < settings.vouch.karma) return `Vouching needs ${settings.vouch.karma} karma; you have ${viewer.karma}.`
  if (post.isDecided || post.killedBy === 'moderator' || post.killedBy === 'ban') return 'A moderator decided about this post. Its author can ask another one to look at it.'
  if (post.hasFlagged) return 'You flagged this post. Take the flag back first.'
  return null
}

/**
 * What a flag weighs, by Laplace's rule of succession: twice the share of the flagger's flags that moderators are expected to uphold. A first
 * flag weighs 1, one of somebody who is always right nearly 2, of somebody who never is nearly 0.
 * @param upheld flags of the flagger that moderators agreed with
 * @param decided flags of the flagger that moderators decided about
 */
export function flagWeight({ upheld, decided }: { upheld: number; decided: number }): number {
  return (2 * (upheld + 1)) / (decided + 2)
}

/** What flags and vouches make of a post. */
export type Verdict = 'dead' | 'marked' | 'clear'

/**
 * @param flags their weights, summed
 * @param vouches how many; each outweighs a flag of weight 1
 */
export function verdictOf(flags: number, vouches: number): Verdict {
  const net = flags - vouches
  if (net >= settings.flag.kill) return 'dead'
  return net >= settings.flag.mark ? 'marked' : 'clear'
}
