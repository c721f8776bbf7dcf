import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import type { Visitor } from '@/lib/document'
import { paths } from '@/lib/paths'
import type { Viewer } from './rules'
import { visitAt } from './visit-limit'

/** Who limits their visits can change that at any time. */
const ALWAYS_OPEN = new Set<string>([paths.settings(), paths.away()])

/**
 * Counts a page that is opened by somebody who limits their visits, or sends them elsewhere where it does not open. What they send with a form, and what a
 * script reads, is neither counted nor refused. For everybody else it does nothing.
 */
export async function takeView(visitor: Visitor, viewer: Viewer | null): Promise<void> {
  if (!viewer?.visitLimit || !visitor.opensPage || ALWAYS_OPEN.has(visitor.address.split('?')[0] ?? '')) return
  const visit = visitAt(viewer.visitLimit, now())
  if (!visit) visitor.elsewhere = paths.away(visitor.address)
  else await db().$executeRaw`update users set first_view_at = ${visit.firstView}, last_view_at = ${visit.lastView} where id = ${viewer.id} and no_procrast`
}
