import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { SHOWN } from '@/lib/notices/shown'
import { Prisma } from '@/prisma/client/client'

/** One notice, or all that are not later than one: what came after the page was shown stays new. */
export type WhatIsRead = { id: number } | { upTo: number }

/**
 * Marks what somebody was shown in their inbox as read. What was hidden from them meanwhile is new when it comes back.
 * @param at the present time
 */
export async function markRead({ id }: Pick<Viewer, 'id'>, what: WhatIsRead, at: Date): Promise<void> {
  const which = 'id' in what ? Prisma.sql`n.id = ${what.id}` : Prisma.sql`n.id <= ${what.upTo}`
  await db().$executeRaw`
    update notices set read_at = ${at} where id in (
      select n.id from users u join notices n on n.user_id = u.id left join items i on i.id = n.item_id
      where u.id = ${id} and n.read_at is null and ${which} and ${Prisma.raw(SHOWN)} order by n.id for update of n)`
}
