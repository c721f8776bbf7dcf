import type { Viewer } from '@/lib/accounts/rules'
import { settings } from '@/lib/settings'

/** @returns why this viewer may not flag this post; null when they may */
export function mayNotFlag(viewer: Viewer, post: { authorId: number | null; kind: string; isGone: boolean }): string | null {
  if (post.isGone) return 'That post is gone already.'
  if (post.kind === 'pollopt' || post.kind === 'job') return 'Only stories, polls and comments can be flagged.'
  if (post.authorId === viewer.id) return 'This is your own post.'
  if (viewer.karma < settings.flag.karma) return `Flagging needs ${settings.flag.karma} karma; you have ${viewer.karma}.`
  return null
}
