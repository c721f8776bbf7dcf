import { paths, type ThreadOrder } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { untilWhen } from '@/lib/text/until'
import type { Look } from './look'
import type { VisitLimit } from './visit-limit'

const { nameLength } = settings

/** What a name may be made of. */
export const NAME_FORM = new RegExp(`^[A-Za-z0-9_-]{${nameLength.min},${nameLength.max}}$`)

/**
 * @param joined when the account was made; null when that is not known (an imported author)
 * @param posted when it posted what is shown
 * @returns whether the author is shown as new there
 */
export function wasNew(joined: Date | null, posted: Date): boolean {
  return joined !== null && posted.getTime() - joined.getTime() < settings.newAccount
}

/** @returns until when who left can come back, as people read it */
export function comeBackBy(leftAt: Date): string {
  return `${new Date(leftAt.getTime() + settings.comeBack).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** Who is that new, or has that little karma, may post only so much at a time. */
export function isNewcomer({ joined, karma }: Viewer, at: Date): boolean {
  return karma < settings.newcomer.karma || at.getTime() - joined.getTime() < settings.newcomer.age
}

/** What is new in an inbox is counted up to here. */
export const MOST_UNREAD = 100

/** A measure against a person: the entry of the log that says why, and until when, as JSON writes it; null is for good. It ends by itself. */
export type Sanction = { entryId: number; until: string | null }

/**
 * Who looks at a page or acts; `unread` is how much in their inbox is new, up to `MOST_UNREAD`. Most people have neither a `look` nor a `visitLimit`: for them
 * pages look as usual, and as many are theirs as they like.
 */
export type Viewer = {
  id: number
  name: string
  karma: number
  role: 'member' | 'moderator' | 'admin'
  showDead: boolean
  threadOrder: ThreadOrder
  joined: Date
  unread: number
  ban: Sanction | null
  silence: Sanction | null
  look: Look | null
  visitLimit: VisitLimit | null
}

/** @returns whether somebody looks after the forum */
export function isModerator(viewer: Viewer | null): boolean {
  return viewer !== null && viewer.role !== 'member'
}

/** @returns how threads stand for a viewer when their address asks for no order */
export function preferredOrder(viewer: Viewer | null): ThreadOrder {
  return viewer?.threadOrder ?? 'best'
}

/** @returns whether a measure holds at this time */
export function isInForce(sanction: Sanction | null, at: Date): sanction is Sanction {
  return sanction !== null && (sanction.until === null || new Date(sanction.until) > at)
}

/** What an act is to who is banned or silenced: one that writes a post, or one that is left to who is banned. */
export type ActKind = { posts: boolean; whileBanned: boolean }

/** @returns why somebody against whom a measure holds may not act, as a sentence; null when they may */
export function mayNotAct({ ban, silence }: Pick<Viewer, 'ban' | 'silence'>, { posts, whileBanned }: ActKind, at: Date): string | null {
  if (!whileBanned && isInForce(ban, at)) return `You are banned ${explain(ban)} You can read, and write to the moderators at ${paths.inbox()}.`
  if (posts && isInForce(silence, at)) return `You may not post ${explain(silence)} You can read and vote, and write to the moderators at ${paths.inbox()}.`
  return null
}

function explain({ entryId, until }: Sanction): string {
  return `${untilWhen(until)}: ${paths.logEntry(entryId)} says why.`
}
