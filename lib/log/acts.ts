/** What moderators and rules do, each with what undoes it; what has no second cannot be undone, or has nothing to undo. */
export const PAIRS = [
  ['remove', 'restore'],
  ['kill', 'revive'],
  ['keep', 'reopen'],
  ['mark', 'unmark'],
  ['lock', 'unlock'],
  ['pin', 'unpin'],
  ['weigh', 'unweigh'],
  ['lift', 'unlift'],
  ['flags_off', 'flags_on'],
  ['retitle', 'title_back'],
  ['merge', 'unmerge'],
  ['split', 'rejoin'],
  ['highlight', 'unhighlight'],
  ['warn', 'withdraw'],
  ['silence', 'unsilence'],
  ['ban', 'unban'],
  ['add_site_rule', 'drop_site_rule'],
  ['add_word_filter', 'drop_word_filter'],
  ['uphold', null],
  ['purge', null],
] as const

type Pair = (typeof PAIRS)[number]

/** An act that stands in the log. */
export type LoggedAct = Pair[0] | NonNullable<Pair[1]>

/** Every act there is. */
export const LOGGED_ACTS: readonly LoggedAct[] = PAIRS.flatMap(([act, undo]) => (undo ? [act, undo] : [act]))

/** What acts without a moderator: members' flags and vouches, a filter for words, a rule about a site, and the one about links of newcomers. */
export type Rule = 'flags' | 'vouches' | 'word' | 'site' | 'newcomer'

/** All of them. */
export const RULES: readonly Rule[] = ['flags', 'vouches', 'word', 'site', 'newcomer']
