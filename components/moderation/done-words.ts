import type { LoggedAct, Rule } from '@/lib/log/acts'
import type { Uncounted } from '@/lib/moderation/queries'

/** What was done: the words before what it was done to, and those after it. */
export const actsDone: Record<LoggedAct, readonly [before: string, after?: string]> = {
  keep: ['left', 'as it is'],
  reopen: ['opened', 'for another decision'],
  remove: ['removed'],
  restore: ['restored'],
  kill: ['killed'],
  revive: ['revived'],
  mark: ['marked', 'as flagged'],
  unmark: ['took back that', 'is marked as flagged'],
  uphold: ['looked again at', 'and upheld the decision'],
  purge: ['purged'],
  lock: ['locked'],
  unlock: ['unlocked'],
  pin: ['pinned'],
  unpin: ['unpinned'],
  weigh: ['changed the ranking of'],
  unweigh: ['changed back the ranking of'],
  lift: ['gave a second chance to'],
  unlift: ['took back the second chance of'],
  flags_off: ['turned flags off on'],
  flags_on: ['turned flags on again on'],
  retitle: ['edited the title of'],
  title_back: ['took back the edited title of'],
  merge: ['merged', 'as a duplicate'],
  unmerge: ['separated', 'again'],
  split: ['moved', 'to a thread of its own'],
  rejoin: ['moved', 'back'],
  highlight: ['highlighted'],
  unhighlight: ['took back the highlight of'],
  warn: ['warned'],
  withdraw: ['withdrew a warning of'],
  silence: ['silenced'],
  unsilence: ['let', 'speak again'],
  ban: ['banned'],
  unban: ['let', 'back in'],
  add_site_rule: ['made a rule about'],
  drop_site_rule: ['ended the rule about'],
  add_word_filter: ['made the word filter'],
  drop_word_filter: ['ended the word filter'],
}

/** Acts by what they are done to, as the log can be filtered by. */
export const actGroups: readonly { label: string; acts: readonly (readonly [LoggedAct, string])[] }[] = [
  {
    label: 'Posts',
    acts: [
      ['remove', 'Removed'],
      ['restore', 'Restored'],
      ['kill', 'Killed'],
      ['revive', 'Revived'],
      ['keep', 'Left as it is'],
      ['reopen', 'Opened again'],
      ['mark', 'Marked as flagged'],
      ['unmark', 'Mark of flags taken back'],
      ['uphold', 'Decision upheld'],
      ['purge', 'Purged'],
      ['highlight', 'Highlighted'],
      ['unhighlight', 'Highlight taken back'],
    ],
  },
  {
    label: 'Threads',
    acts: [
      ['lock', 'Locked'],
      ['unlock', 'Unlocked'],
      ['pin', 'Pinned'],
      ['unpin', 'Unpinned'],
      ['weigh', 'Ranking changed'],
      ['unweigh', 'Ranking changed back'],
      ['lift', 'Second chance given'],
      ['unlift', 'Second chance taken back'],
      ['flags_off', 'Flags turned off'],
      ['flags_on', 'Flags turned on again'],
      ['retitle', 'Title edited'],
      ['title_back', 'Edited title taken back'],
      ['merge', 'Merged'],
      ['unmerge', 'Separated again'],
      ['split', 'Branch moved away'],
      ['rejoin', 'Branch moved back'],
    ],
  },
  {
    label: 'People',
    acts: [
      ['warn', 'Warned'],
      ['withdraw', 'Warning withdrawn'],
      ['silence', 'Silenced'],
      ['unsilence', 'Silence ended'],
      ['ban', 'Banned'],
      ['unban', 'Ban ended'],
    ],
  },
  {
    label: 'Sites and words',
    acts: [
      ['add_site_rule', 'Rule about a site made'],
      ['drop_site_rule', 'Rule about a site ended'],
      ['add_word_filter', 'Word filter made'],
      ['drop_word_filter', 'Word filter ended'],
    ],
  },
]

/** Who acted where nobody did. */
export const rulesActing: Record<Rule, string> = {
  flags: 'Flags of members',
  vouches: 'Vouches of members',
  word: 'A word filter',
  site: 'A rule about a site',
  newcomer: 'The rule about links of newcomers',
}

/** What killed a post about which no entry says so. */
export const deaths: Record<string, string> = {
  flags: 'Flags of members killed it.',
  filter: 'A filter killed it.',
  ban: 'Its author was banned.',
  import: 'It was dead where it was imported from.',
  moderator: 'A moderator killed it.',
  site: 'A rule about its site holds it.',
  newcomer: 'The rule about links of newcomers holds it.',
}

/** Why a vote does not count. */
export const discounts: Record<Uncounted['discount'], string> = {
  same_person: 'by somebody with little karma, and seen lately on a device or network of the author’s',
  serial: 'one more of many votes down on the same author',
  mostly_down: 'by somebody who votes down most of the time',
}
