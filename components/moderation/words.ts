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
  highlight: 'Highlight it',
  unhighlight: 'Take back the highlight',
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
  highlight: 'it stands on the list of highlights, with your reason',
  unhighlight: 'it leaves the list of highlights',
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
