import type { Viewer } from '@/lib/accounts/rules'
import type { Transaction } from '@/lib/db'
import { settings } from '@/lib/settings'
import type { Hold } from './hold'
import { siteRulesOf, wordFilters } from './in-force'
import { shareRules } from './lock-rules'
import { FIRST_LINK, holdsFirstLink, isNeverHeld, rulesCovering, siteFactor, siteRefused, siteSlowed, wordsRefused, type SiteRule, type WordFilter } from './rules'
import { linksOf, wordsOf, type Said } from './said'
import { filtersCatching } from './words'

/** What somebody is about to post, or makes of a post that said something else before. */
export type Draft = { viewer: Viewer; said: Said; edited: { itemId: number; before: Said } | null }

/** Refused; or what holds it, and what its rank is multiplied with where it is a story. */
export type Screened = { refusal: string } | { hold: Hold | null; siteFactor: number }

/**
 * Asks the rules about sites and words, and the one about first links, in the transaction that posts, its author locked. Of an edit only what it adds is
 * looked at: a moderator may have let the rest stand.
 * @param at the present time
 * @param holdFirstLinks the admin switched that on
 */
export async function screen(tx: Transaction, draft: Draft, at: Date, holdFirstLinks: boolean = settings.holdFirstLinks): Promise<Screened> {
  const { viewer, said, edited } = draft
  const story = !edited && said.url !== null ? { url: said.url, createdAt: at } : null
  if (story) await shareRules(tx)
  const links = linksAdded(draft)
  const rules = links.length > 0 ? await siteRulesOf(tx, links) : []
  const covering = links.flatMap((link) => rulesCovering(rules, link))
  const filters = await wordFilters(tx)
  const catching = filters.length > 0 ? filtersCatching(filters, wordsOf(said), edited && wordsOf(edited.before)) : []
  const refusal = refused(covering, catching) ?? (story && (await slowed(tx, viewer, rulesCovering(rules, story.url), at)))
  if (refusal) return { refusal }
  const isFirst = links.length > 0 && (await isFirstLink(tx, draft, at, holdFirstLinks))
  return { hold: isNeverHeld(viewer) ? null : holding(covering, catching, isFirst), siteFactor: story ? siteFactor(rules, story) : 1 }
}

function linksAdded({ said, edited }: Draft): string[] {
  const known = edited ? linksOf(edited.before) : []
  return linksOf(said).filter((link) => !known.includes(link))
}

function refused(rules: readonly SiteRule[], filters: readonly WordFilter[]): string | null {
  const rule = rules.find(({ effect }) => effect === 'refuse')
  if (rule) return siteRefused(rule)
  const filter = filters.find(({ effect }) => effect === 'refuse')
  return filter ? wordsRefused(filter) : null
}

async function slowed(tx: Transaction, { id }: Viewer, rules: readonly SiteRule[], at: Date): Promise<string | null> {
  const slow = rules.filter(({ effect }) => effect === 'slow')
  if (slow.length === 0) return null
  const since = new Date(at.getTime() - settings.siteRule.slow)
  const stories = await tx.item.findMany({ where: { authorId: id, parentId: null, url: { not: null }, createdAt: { gt: since } }, orderBy: { createdAt: 'desc' }, select: { url: true, createdAt: true } })
  for (const rule of slow) {
    const latest = stories.find(({ url }) => rulesCovering([rule], url ?? '').length > 0)
    if (latest) return siteSlowed(rule, latest.createdAt, at)
  }
  return null
}

async function isFirstLink(tx: Transaction, { viewer, edited }: Draft, at: Date, isOn: boolean): Promise<boolean> {
  if (!holdsFirstLink(isOn, { karma: viewer.karma, hasStood: false, hasLink: true })) return false
  const since = new Date(at.getTime() - settings.firstLink.stands)
  const stood = await tx.item.findFirst({ where: { authorId: viewer.id, live: true, kind: { not: 'pollopt' }, createdAt: { lt: since }, ...(edited && { id: { not: edited.itemId } }) }, select: { id: true } })
  return holdsFirstLink(isOn, { karma: viewer.karma, hasStood: stood !== null, hasLink: true })
}

function holding(rules: readonly SiteRule[], filters: readonly WordFilter[], isFirst: boolean): Hold | null {
  const rule = rules.find(({ effect }) => effect === 'hold')
  if (rule) return { rule: 'site', reason: rule.reason, detail: { siteRuleId: rule.id } }
  const filter = filters.find(({ effect }) => effect === 'hold')
  if (filter) return { rule: 'word', reason: filter.reason, detail: { wordFilterId: filter.id } }
  return isFirst ? { rule: 'newcomer', reason: FIRST_LINK, detail: {} } : null
}
