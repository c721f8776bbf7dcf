import type { Act } from '@/lib/moderation/rules'

/** What an act is called where it is done. */
export const actLabels: Record<Act, string> = {
  remove: 'Remove it',
  restore: 'Restore it',
  kill: 'Kill it',
  revive: 'Revive it',
  lock: 'Lock the thread',
  unlock: 'Unlock the thread',
}

/** What it does, for who decides. */
export const actEffects: Record<Act, string> = {
  remove: 'readers see the reason in its place; the karma it earned is taken back',
  restore: 'all that was removed with it comes back, and the karma',
  kill: 'only who chose to see dead posts sees it',
  revive: 'everybody sees it again; flags so far are overruled',
  lock: 'the thread can be read, and takes no comments and no votes',
  unlock: 'comments and votes are taken again',
}

/** What was done, in the log. */
export const actsDone: Record<Act, string> = {
  remove: 'removed',
  restore: 'restored',
  kill: 'killed',
  revive: 'revived',
  lock: 'locked',
  unlock: 'unlocked',
}
