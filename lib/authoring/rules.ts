import type { Viewer } from '@/lib/accounts/rules'
import { settings } from '@/lib/settings'

/** What decides whether somebody may change a post. */
export type Authored = { kind: string; authorId: number | null; createdAt: Date; deletedAt: Date | null; killedAt: Date | null; removalId: number | null }

/** @returns whether a post written then can still be changed by its author */
export function isInEditWindow(createdAt: Date, at: Date): boolean {
  return at.getTime() - createdAt.getTime() < settings.edit
}

/** @returns why this viewer may not edit this post, as a sentence; null when they may */
export function mayNotEdit(viewer: Viewer, post: Authored, at: Date): string | null {
  if (post.deletedAt) return 'This post is deleted. Undelete it first, then edit it.'
  return mayNotChange(viewer, post, at)
}

/** @returns why this viewer may not delete this post, as a sentence; null when they may */
export function mayNotDelete(viewer: Viewer, post: Authored, at: Date): string | null {
  return mayNotChange(viewer, post, at)
}

/** @returns why this viewer may not bring this post back, as a sentence; null when they may */
export function mayNotUndelete(viewer: Viewer, post: Authored, at: Date): string | null {
  return mayNotChange(viewer, post, at)
}

/** @returns why this post may not say this, as a sentence; null when it may */
export function mayNotSay({ kind, url }: { kind: string; url: string | null }, { title, text }: { title: string | null; text: string }): string | null {
  if (kind === 'comment') return text === '' ? 'A comment needs words. To take it back, delete it.' : null
  if (title === null) return 'Give it a title.'
  return kind === 'story' && url === null && text === '' ? 'Without an address it needs a text: ask your question there.' : null
}

function mayNotChange(viewer: Viewer, { kind, authorId, createdAt, killedAt, removalId }: Authored, at: Date): string | null {
  if (authorId !== viewer.id) return 'This post is somebody else’s.'
  if (kind !== 'story' && kind !== 'comment' && kind !== 'poll') return 'This cannot be changed here.'
  if (removalId) return 'A moderator removed this post, so it stays as it is. Its page says why.'
  if (killedAt) return 'This post is dead, so it stays as it is.'
  return isInEditWindow(createdAt, at) ? null : `A post can be changed for ${settings.edit / 60_000} minutes after it was written; this one is older.`
}
