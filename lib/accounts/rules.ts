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

/** Who looks at a page or acts. */
export type Viewer = { id: number; name: string; karma: number; role: 'member' | 'moderator' | 'admin'; showDead: boolean; joined: Date }

/** @returns whether somebody looks after the forum */
export function isModerator(viewer: Viewer | null): boolean {
  return viewer !== null && viewer.role !== 'member'
}
