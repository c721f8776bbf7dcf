import { settings } from '@/lib/settings'

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

/** Who is that new, or has that little karma, may post only so much at a time. */
export function isNewcomer({ joined, karma }: Viewer, at: Date): boolean {
  return karma < settings.newcomer.karma || at.getTime() - joined.getTime() < settings.newcomer.age
}

/** What is new in an inbox is counted up to here. */
export const MOST_UNREAD = 100

/** Who looks at a page or acts; `unread` is how much in their inbox is new, up to `MOST_UNREAD`. */
export type Viewer = { id: number; name: string; karma: number; role: 'member' | 'moderator' | 'admin'; showDead: boolean; joined: Date; unread: number }

/** @returns whether somebody looks after the forum */
export function isModerator(viewer: Viewer | null): boolean {
  return viewer !== null && viewer.role !== 'member'
}
