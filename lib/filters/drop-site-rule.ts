import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { writeEntry } from '@/lib/log/write-entry'
import { listsChanged } from '@/lib/stories/rank-once'
import { lockRules } from './lock-rules'
import { MODERATORS_ONLY } from './rules'
import { settleFactors } from './settle-factors'

/**
 * Ends a rule about a site, and what it did to ranks; posts it holds wait on for a moderator. Asked twice is asked once.
 * @param at the present time
 * @returns a refusal, or null when it is ended
 */
export async function dropSiteRule(viewer: Viewer, { id, reason }: { id: number; reason: string }, at: Date): Promise<string | null> {
  if (!isModerator(viewer)) return MODERATORS_ONLY
  const refusal = await db().$transaction(async (tx) => {
    await lockRules(tx)
    const rule = await tx.siteRule.findUnique({ where: { id }, select: { effect: true, endedAt: true, entries: { where: { act: 'add_site_rule' }, select: { id: true } } } })
    if (!rule) return 'There is no such rule.'
    if (rule.endedAt) return null
    await tx.siteRule.update({ where: { id }, data: { endedAt: at } })
    await writeEntry(tx, { act: 'drop_site_rule', by: viewer, on: { siteRuleId: id }, reason, undoesId: rule.entries[0]?.id ?? null, at })
    if (rule.effect === 'penalise') await settleFactors(tx, at)
    return null
  })
  if (!refusal) listsChanged()
  return refusal
}
