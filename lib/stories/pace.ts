import { isNewcomer, type Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { settings } from '@/lib/settings'

/** What newcomers may post only so much of. */
export type Paced = 'stories' | 'comments'

const MINUTE = 60_000

/**
 * Asks whether somebody, who is locked, may post already. Who is not new may always.
 * @param at the present time
 * @returns why not, and when the next may be posted; null when it may
 */
export async function mayNotPostYet(tx: Transaction, viewer: Viewer, what: Paced, at: Date): Promise<string | null> {
  if (!isNewcomer(viewer, at)) return null
  const { window, [what]: most } = settings.newcomer
  const since = new Date(at.getTime() - window)
  const kinds = what === 'comments' ? (['comment'] as const) : (['story', 'poll'] as const)
  const posted = await tx.item.findMany({
    where: { authorId: viewer.id, kind: { in: [...kinds] }, createdAt: { gt: since } },
    orderBy: { createdAt: 'desc' },
    take: most,
    select: { createdAt: true },
  })
  const first = posted.at(-1)
  if (posted.length < most || !first) return most > 0 ? null : `New accounts post no ${what} here yet.`
  const minutes = Math.ceil((first.createdAt.getTime() + window - at.getTime()) / MINUTE)
  return `New accounts can post ${most} ${what} in ${window / MINUTE} minutes. You can post the next one in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}; keep your words until then.`
}
