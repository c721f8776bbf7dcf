import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'

/** What PostgreSQL says when a statement took longer than it may (query_canceled). */
const CANCELLED = '57014'

/**
 * Searches for as long as there is patience for it. Each search is planned for its own words, since how common they are decides where to begin; it
 * has one processor, and no code is compiled for it, which takes longer than the search.
 * @returns null where it took longer
 */
export async function patiently<Answer>(read: (tx: Transaction) => Promise<Answer>): Promise<Answer | null> {
  try {
    return await db().$transaction(async (tx) => {
      await tx.$queryRaw`
        select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('statement_timeout', ${String(settings.search.patience)}, true),
          set_config('jit', 'off', true), set_config('random_page_cost', '1.1', true), set_config('max_parallel_workers_per_gather', '0', true)`
      return await read(tx)
    })
  } catch (error) {
    if (isCancelled(error)) return null
    throw error
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error.meta ?? '').includes(CANCELLED)
}
