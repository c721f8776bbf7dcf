import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'

/** Ends a token of one's own at once; asked twice is asked once. */
export async function revokeToken({ id: userId }: Pick<Viewer, 'id'>, id: number): Promise<void> {
  await db().token.deleteMany({ where: { id, userId } })
}
