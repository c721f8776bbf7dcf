import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Visitor } from '@/lib/document'
import { paths } from '@/lib/paths'
import type { Viewer } from './rules'
import { visitAt, type Visit } from './visit-limit'

/** Who limits their visits can change that at any time. */
const ALWAYS_OPEN = new Set<string>([paths.settings(), paths.away()])

/**
 * Counts a page that is opened by somebody who limits their visits, or sends them elsewhere where it does not open. What they send with a form, and what a
 * script reads, is neither counted nor refused. For everybody else it does nothing.
 */
export function takeView(visitor: Visitor, viewer: Viewer | null): undefined | Promise<void> {
  if (!viewer?.visitLimit || !visitor.opensPage || ALWAYS_OPEN.has(visitor.address.split('?')[0] ?? '')) return undefined
  const visit = visitAt(viewer.visitLimit, now())
  if (visit) return countView(viewer, visit)
  visitor.elsewhere = paths.away(visitor.address)
  return undefined
}

async function countView({ id }: Viewer, { firstView, lastView }: Visit): Promise<void> {
  await db().$executeRaw`update users set first_view_at = ${firstView}, last_view_at = ${lastView} where id = ${id} and no_procrast`
}
