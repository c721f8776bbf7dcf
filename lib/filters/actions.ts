'use server'

import { z } from 'zod'
import { moderatorAction } from '@/lib/accounts/action'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { addSiteRule } from './add-site-rule'
import { addWordFilter } from './add-word-filter'
import { dropSiteRule } from './drop-site-rule'
import { dropWordFilter } from './drop-word-filter'
import { faultOf } from './pattern'
import { recentPosts } from './queries'
import { FACTOR, SITE_EFFECTS, WORD_EFFECTS } from './rules'
import { readSite } from './site'
import { trialHtml, trialSentence } from './trial-words'
import { tryPattern, trySite } from './try-on'

const NO_REASON = 'Give the reason: everybody can read it.'

const reason = z.string().trim().max(settings.reasonLength.max, `Keep the reason under ${settings.reasonLength.max} characters.`)
const act = z.literal('preview').optional()
const ending = z.object({ id: z.coerce.number().int().min(1).max(2 ** 31 - 1), reason: reason.min(1, NO_REASON) })

const site = z.string().trim().transform((typed, context) => {
  const read = readSite(typed)
  if ('host' in read) return read
  context.addIssue(read.fault)
  return z.NEVER
})

const siteRule = z
  .object({ site, effect: z.enum(SITE_EFFECTS, 'Choose what the rule does.'), factor: z.coerce.number().catch(0), reason, act })
  .refine(({ effect, factor }) => effect !== 'penalise' || (factor >= FACTOR.least && factor <= FACTOR.most), `Give a factor from ${FACTOR.least} to ${FACTOR.most} that ranks are multiplied with.`)

/** The form on /moderation/sites. */
export const makeSiteRule = moderatorAction(siteRule, async ({ site, effect, factor, reason, act }, viewer) => {
  if (act === 'preview') return shown(await trySite(await recentPosts(), { ...site, effect }))
  if (reason === '') return { message: NO_REASON }
  const made = await addSiteRule(viewer, { ...site, effect, factor, reason }, now())
  return 'refusal' in made ? { message: made.refusal } : { goto: paths.siteRule(made.id) }
})

/** The form to end one. */
export const endSiteRule = moderatorAction(ending, async (given, viewer) => {
  const refusal = await dropSiteRule(viewer, given, now())
  return refusal ? { message: refusal } : { goto: paths.sites() }
})

const wordFilter = z.object({
  title: z.string().trim().max(settings.filterName.max, `Keep the name under ${settings.filterName.max} characters.`),
  pattern: z.string().trim().min(1, 'Give a pattern, such as casino or buy (now|today).').max(settings.patternLength.max, `Keep the pattern under ${settings.patternLength.max} characters: make two filters of it.`),
  effect: z.enum(WORD_EFFECTS, 'Choose what the filter does.'),
  reason,
  act,
})

/** The form on /moderation/words. */
export const makeWordFilter = moderatorAction(wordFilter, async ({ title, act, ...given }, viewer) => {
  const fault = faultOf(given.pattern)
  if (fault) return { message: fault }
  if (act === 'preview') return shown(await tryPattern(await recentPosts(), given.pattern))
  if (title === '') return { message: 'Give it a name: everybody can read it.' }
  if (given.reason === '') return { message: NO_REASON }
  const made = await addWordFilter(viewer, { name: title, ...given }, now())
  return 'refusal' in made ? { message: made.refusal } : { goto: paths.wordFilter(made.id) }
})

/** The form to end one. */
export const endWordFilter = moderatorAction(ending, async (given, viewer) => {
  const refusal = await dropWordFilter(viewer, given, now())
  return refusal ? { message: refusal } : { goto: paths.words() }
})

function shown(trial: Awaited<ReturnType<typeof trySite>>) {
  return { message: trialSentence(trial), ...(trial.caught.length > 0 && { preview: trialHtml(trial) }) }
}
