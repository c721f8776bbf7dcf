import { settings } from '@/lib/settings'

/** What decides whether somebody may ask another moderator to look at a decision again. */
export type Disputed = {
  act: string
  undone: boolean
  /** A post of theirs is under it. */
  own: boolean
  /** They deleted what is under it themselves, or it is purged. */
  gone: boolean
  /** Who asked about it before. */
  askedById: number | null
  /** Another request about the same post waits. */
  waits: boolean
  /** How many requests of theirs wait. */
  open: number
}

/** What a review is for. */
const REVIEWED: readonly string[] = ['remove', 'kill']

/** @returns whether it is a decision for which an author may ask for a review at all */
export function isReviewed({ act, undone }: { act: string; undone: boolean }): boolean {
  return REVIEWED.includes(act) && !undone
}

/** @returns why this person may not ask for a review of this decision, as a sentence; null when they may */
export function mayNotAskReview(viewerId: number, { act, undone, own, gone, askedById, waits, open }: Disputed): string | null {
  if (undone) return 'This decision was undone: there is nothing left to review.'
  if (!own) return 'This decision is about somebody else’s post.'
  if (!isReviewed({ act, undone })) return 'A review is for what was removed or is dead. Write to the moderators instead.'
  if (askedById === viewerId) return 'You asked for a review of this decision already; that can be done once.'
  if (askedById !== null) return 'Another author whose post is under the same decision asked for a review of it already.'
  if (gone) return 'You deleted this post, so there is nothing to bring back.'
  if (waits) return 'Another request about this post waits for an answer. Wait for that first.'
  if (open >= settings.review.open) return `You have ${open} requests that wait for an answer. Wait for one first, or write to the moderators.`
  return null
}

/** @param sent how often the person wrote within a day since moderators last answered */
export function mayNotWrite(sent: number): string | null {
  return sent < settings.mail.perDay ? null : `You wrote ${sent} times within a day. Wait until a moderator answers or a day has passed; your text is still here.`
}
