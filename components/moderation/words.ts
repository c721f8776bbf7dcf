import type { LoggedAct, Rule } from '@/lib/log/acts'
import type { Act } from '@/lib/moderation/rules'

/** What an act is called where it is done. */
export const actLabels: Record<Act, string> = {
  keep: 'Leave it as it is',
  remove: 'Remove it',
  restore: 'Restore it',
  kill: 'Kill it',
  revive: 'Revive it',
  uphold: 'The decision stands',
  reopen: 'Decide again',
  lock: 'Lock the thread',
  unlock: 'Unlock the thread',
}

/** The same on a button. */
export const shortLabels: Record<Act, string> = {
  keep: 'Leave as is',
  remove: 'Remove',
  restore: 'Restore',
  kill: 'Kill',
  revive: 'Revive',
  uphold: 'Decision stands',
  reopen: 'Decide again',
  lock: 'Lock thread',
  unlock: 'Unlock thread',
}

/** Reasons that come again and again, offered where one is typed. */
export const usualReasons = ['Attacks a person.', 'Advertising.', 'Not what this forum is for.', 'Off the topic of this thread.', 'The same was posted before.', 'Gives away what is private.', 'Within the guidelines.']

/** What it does, for who decides. */
export const actEffects: Record<Act, string> = {
  keep: 'it leaves the queue; flags and vouches so far are closed, and a live post is not marked as flagged any more',
  remove: 'readers see the reason in its place; the karma it earned is taken back',
  restore: 'all that was removed with it comes back, and the karma',
  kill: 'only who chose to see dead posts sees it',
  revive: 'everybody sees it again; flags so far are overruled',
  uphold: 'its author, who asked for another moderator, is told so with your reason',
  reopen: 'flags and vouches that were closed are open again',
  lock: 'the thread can be read, and takes no comments and no votes',
  unlock: 'comments and votes are taken again',
}

/** What was done, in the log. */
export const actsDone: Record<LoggedAct, string> = {
  keep: 'left as it is',
  reopen: 'opened again',
  remove: 'removed',
  restore: 'restored',
  kill: 'killed',
  revive: 'revived',
  mark: 'marked as flagged',
  unmark: 'unmarked',
  uphold: 'looked again at, and upheld the decision about,',
  purge: 'purged',
  lock: 'locked',
  unlock: 'unlocked',
  pin: 'pinned',
  unpin: 'unpinned',
  weigh: 'changed the ranking of',
  unweigh: 'changed back the ranking of',
  lift: 'gave a second chance to',
  unlift: 'took back the second chance of',
  flags_off: 'turned flags off on',
  flags_on: 'turned flags on again on',
  retitle: 'edited the title of',
  title_back: 'took back the edited title of',
  merge: 'merged as a duplicate',
  unmerge: 'separated again',
  split: 'moved to a thread of its own',
  rejoin: 'moved back',
  warn: 'warned',
  withdraw: 'withdrew a warning of',
  silence: 'silenced',
  unsilence: 'let speak again',
  ban: 'banned',
  unban: 'let back in',
  add_site_rule: 'made a rule about',
  drop_site_rule: 'ended the rule about',
  add_word_filter: 'made the word filter',
  drop_word_filter: 'ended the word filter',
}

/** Who acted where nobody did. */
export const rulesActing: Record<Rule, string> = {
  flags: 'Flags of members',
  vouches: 'Vouches of members',
  word: 'A word filter',
  site: 'A rule about a site',
  newcomer: 'The rule about links of newcomers',
}
