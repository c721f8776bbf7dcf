import type { LoggedAct } from '@/lib/log/acts'
import type { NoticeFilter } from '@/lib/paths'

/** What was done to the person who reads it. */
export const doneToYou: Partial<Record<LoggedAct, string>> = {
  warn: 'warned you',
  withdraw: 'took back a warning',
  silence: 'silenced you for a time',
  unsilence: 'lets you speak again',
  ban: 'banned you',
  unban: 'lets you back in',
}

/** What each part of an inbox holds. */
export const filterWords: Record<NoticeFilter, string> = {
  unread: 'unread',
  replies: 'replies',
  mentions: 'mentions',
  threads: 'followed threads',
  people: 'followed people',
  moderators: 'moderators',
}

/** After these it is worth saying that moderators can be written to. */
export const TALKED_ABOUT: readonly LoggedAct[] = ['remove', 'kill', 'uphold', 'lock', 'warn', 'silence', 'ban', 'purge', 'retitle', 'merge', 'split']
