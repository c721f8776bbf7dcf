import type { Transaction } from '@/lib/db'
import { Prisma } from '@/prisma/client/client'
import { SANCTION_COLUMNS } from './queries'
import { mayNotAct, type Viewer } from './rules'

/**
 * Locks who is about to post or to edit, after the thread: of two posts at once the second waits, and no ban passes between.
 * @param at the present time
 * @returns why they may not any more, when they were banned or silenced since they asked; null when they may
 */
export async function lockAuthor(tx: Transaction, { id }: Viewer, at: Date): Promise<string | null> {
  const [author] = await tx.$queryRaw<Pick<Viewer, 'ban' | 'silence'>[]>`select ${Prisma.raw(SANCTION_COLUMNS)} from users u where u.id = ${id} and u.left_at is null for no key update`
  return author ? mayNotAct(author, { posts: true, whileBanned: false }, at) : 'Your account is not there any more.'
}
