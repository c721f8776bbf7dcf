import type { LoggedAct, Rule } from '@/lib/log/acts'
import type { Act } from '@/lib/moderation/rules'
import type { Uncounted } from '@/lib/moderation/queries'

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
  retitle: 'Edit title or address',
  title_back: 'Take back the edited title',
  pin: 'Pin it',
  unpin: 'Unpin it',
  weigh: 'Change its ranking',
  unweigh: 'Change back its ranking',
  lift: 'Give it a second chance',
  unlift: 'Take back its second chance',
  flags_off: 'Turn flags off',
  flags_on: 'Turn flags on again',
  merge: 'Merge into another story',
  unmerge: 'Separate it again',
  split: 'Move to a thread of its own',
  rejoin: 'Move it back',
  purge: 'Purge it',
}

/** Acts that a look at the post alone suffices for, as they stand on buttons. */
export const quickLabels: Partial<Record<Act, string>> = {
  keep: 'Leave as is',
  uphold: 'Decision stands',
  remove: 'Remove',
  restore: 'Restore',
  kill: 'Kill',
  revive: 'Revive',
  lock: 'Lock thread',
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
  retitle: 'what it said before is kept, and it is marked “title edited”',
  title_back: 'it gets the title and the address it had before',
  pin: 'it stands first on the front page',
  unpin: 'it stands where it ranks',
  weigh: 'its rank is multiplied; below 1 it sinks, above 1 it rises',
  unweigh: 'its rank is multiplied with what it was before',
  lift: 'it comes back near the bottom of the front page',
  unlift: 'its age counts for its rank as before',
  flags_off: 'they neither mark nor kill it; where they did, that is taken back',
  flags_on: 'they do again; what was taken back is put back',
  merge: 'its comments move there, and its points count there',
  unmerge: 'its comments move back, with what was answered since, and so do its points',
  split: 'with all below it; you submit the new story',
  rejoin: 'with what was answered since; the story made for it is deleted',
  purge: 'all it said, whose it was and every vote on it is taken away, from its history, too; nothing brings that back',
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
  merge: 'merged',
  unmerge: 'separated again',
  split: 'moved',
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

/** Why a vote does not count. */
export const discounts: Record<Uncounted['discount'], string> = {
  same_person: 'by somebody with little karma, and seen lately on a device or network of the author’s',
  serial: 'one more of many votes down on the same author',
  mostly_down: 'by somebody who votes down most of the time',
}

/** What was done, where what it was done to does not stand at the end. */
export const actsAround: Partial<Record<LoggedAct, readonly [before: string, after: string]>> = {
  keep: ['left', 'as it is'],
  reopen: ['opened', 'for another decision'],
  mark: ['marked', 'as flagged'],
  unmark: ['took back that', 'is marked as flagged'],
  uphold: ['looked again at', 'and upheld the decision'],
  merge: ['merged', 'as a duplicate'],
  unmerge: ['separated', 'again'],
  split: ['moved', 'to a thread of its own'],
  rejoin: ['moved', 'back'],
  unsilence: ['let', 'speak again'],
  unban: ['let', 'back in'],
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
