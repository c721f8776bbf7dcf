import type { Viewer } from '@/lib/accounts/rules'
import { settings } from '@/lib/settings'

/** Why a post may be flagged, as people choose it. */
export const flagReasons = {
  spam: 'Spam or advertising',
  abuse: 'Abuse of a person',
  offtopic: 'Not what this forum is for',
  other: 'Something else (say what)',
} as const

export type FlagReason = keyof typeof flagReasons

/** @returns why this viewer may not flag this post; null when they may */
export function mayNotFlag(viewer: Viewer, post: { authorId: number | null; kind: string; isGone: boolean }): string | null {
  if (post.isGone) return 'That post is gone already.'
  if (post.kind === 'pollopt' || post.kind === 'job') return 'Only stories, polls and comments can be flagged.'
  if (post.authorId === viewer.id) return 'This is your own post.'
  if (viewer.karma < settings.flagKarma) return `Flagging needs ${settings.flagKarma} karma; you have ${viewer.karma}.`
  return null
}
