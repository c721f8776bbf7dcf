import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { writeEntry } from '@/lib/log/write-entry'
import { listsChanged } from '@/lib/stories/rank-once'
import { lockRules } from './lock-rules'
import { MODERATORS_ONLY, siteName, type SiteEffect } from './rules'
import { settleFactors } from './settle-factors'
import type { Site } from './site'

/** A rule a moderator wants; `factor` counts where it penalises, and everybody reads the reason. */
export type NewSiteRule = Site & { effect: SiteEffect; factor: number; reason: string }

/** The rule or filter there is now, or why there is none. */
export type Made = { id: number } | { refusal: string }

/**
 * Makes a rule about a site. Asked twice is asked once.
 * @param at the present time
 */
export async function addSiteRule(viewer: Viewer, { host, path, effect, factor: given, reason }: NewSiteRule, at: Date): Promise<Made> {
  if (!isModerator(viewer)) return { refusal: MODERATORS_ONLY }
  const factor = effect === 'penalise' ? given : 1
  const made = await db().$transaction(async (tx): Promise<Made> => {
    await lockRules(tx)
    const present = await tx.siteRule.findFirst({ where: { host, path, effect, endedAt: null }, select: { id: true, factor: true, reason: true } })
    if (present?.factor === factor && present.reason === reason) return { id: present.id }
    if (present) return { refusal: `There is such a rule about ${siteName({ host, path })} already: end it first, then make this one.` }
    const { id } = await tx.siteRule.create({ data: { host, path, effect, factor, reason, createdAt: at }, select: { id: true } })
    await writeEntry(tx, { act: 'add_site_rule', by: viewer, on: { siteRuleId: id }, reason, detail: { effect, factor }, at })
    if (effect === 'penalise') await settleFactors(tx, at)
    return { id }
  })
  if ('id' in made) listsChanged()
  return made
}
