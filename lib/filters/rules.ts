import type { Viewer } from '@/lib/accounts/rules'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import { isWithin, placeOf, type Site } from './site'

/** What a rule about a site does, in the order they are offered. */
export const SITE_EFFECTS = ['refuse', 'hold', 'slow', 'penalise'] as const

export type SiteEffect = (typeof SITE_EFFECTS)[number]

/** What a word filter does. */
export const WORD_EFFECTS = ['refuse', 'hold'] as const

export type WordEffect = (typeof WORD_EFFECTS)[number]

/** A rule about a site, in force; `factor` is what ranks are multiplied with where it penalises. */
export type SiteRule = Site & { id: number; effect: SiteEffect; factor: number; reason: string; createdAt: Date }

/** A word filter, in force. */
export type WordFilter = { id: number; name: string; pattern: string; effect: WordEffect; reason: string }

/** The least and the most a rule may multiply ranks with. */
export const FACTOR = { least: 0.01, most: 0.99 } as const

/** Why members make and end no rules. */
export const MODERATORS_ONLY = 'Only moderators of this forum may do that.'

/** @returns a site as people write it */
export function siteName({ host, path }: Site): string {
  return host + path
}

/** @returns the rules that cover an address */
export function rulesCovering<Rule extends Site>(rules: readonly Rule[], url: string): Rule[] {
  const place = placeOf(url)
  return place ? rules.filter((rule) => isWithin(place, rule)) : []
}

/**
 * @param story its address, and when it was submitted: a rule reaches back some days
 * @returns what its rank is multiplied with: by the strictest rule alone
 */
export function siteFactor(rules: readonly SiteRule[], { url, createdAt }: { url: string; createdAt: Date }): number {
  const reaching = rulesCovering(rules, url).filter((rule) => rule.effect === 'penalise' && createdAt.getTime() > rule.createdAt.getTime() - settings.siteRule.reachesBack)
  return Math.min(1, ...reaching.map(({ factor }) => factor))
}

/** Admins decide about nobody’s posts but others’, and nobody else about theirs: nothing of theirs is held. */
export function isNeverHeld({ role }: Viewer): boolean {
  return role === 'admin'
}

/**
 * Whether what somebody posts waits for a moderator because it holds a link and they are new here.
 * @param isOn the admin switched that on
 * @param given `hasStood`: another post of theirs is live, and older than an hour
 */
export function holdsFirstLink(isOn: boolean, { karma, hasStood, hasLink }: { karma: number; hasStood: boolean; hasLink: boolean }): boolean {
  return isOn && hasLink && karma < settings.newcomer.karma && !hasStood
}

/** Why such a post is held, in the log and to its author. */
export const FIRST_LINK = 'A first post with a link waits for a moderator.'

/** @returns why a site is not linked to, as sentences that say what to do */
export function siteRefused({ reason, ...site }: Site & { reason: string }): string {
  return `Links to ${siteName(site)} are not taken here. The reason: “${reason}” Take the link out to post the rest.`
}

/** @returns why such words are not taken, as sentences that say what to do */
export function wordsRefused({ name, reason }: { name: string; reason: string }): string {
  return `The filter “${name}” does not let this through. The reason: “${reason}” Write it otherwise, and post it then.`
}

/**
 * @param latest when the person last submitted something of the site
 * @param at the present time
 * @returns why a story has to wait, as sentences that say how long
 */
export function siteSlowed({ reason, ...site }: Site & { reason: string }, latest: Date, at: Date): string {
  const minutes = Math.ceil((latest.getTime() + settings.siteRule.slow - at.getTime()) / 60_000)
  const wait = minutes < 120 ? countOf(minutes, 'minute') : countOf(Math.ceil(minutes / 60), 'hour')
  return `Everybody can submit one story of ${siteName(site)} a day. The reason: “${reason}” You can submit the next one in ${wait}; keep your words until then.`
}
