import type { LoggedAct } from '@/lib/log/acts'

/** What was done to the person who reads it. */
export const doneToYou: Partial<Record<LoggedAct, string>> = {
  warn: 'warned you',
  withdraw: 'took back a warning',
  silence: 'silenced you for a time',
  unsilence: 'lets you speak again',
  ban: 'banned you',
  unban: 'lets you back in',
}

/** After these it is worth saying that moderators can be written to. */
export const TALKED_ABOUT: readonly LoggedAct[] = ['remove', 'kill', 'uphold', 'lock', 'warn', 'silence', 'ban', 'purge', 'retitle', 'merge', 'split']
