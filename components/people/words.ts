import type { Measure } from '@/lib/people/rules'

/** What a measure is called where it is taken. */
export const measureLabels: Record<Measure, string> = {
  warn: 'Warn',
  silence: 'Silence',
  ban: 'Ban',
  withdraw: 'Withdraw the warning',
  unsilence: 'Let speak again',
  unban: 'Let back in',
}

/** What it does, for who takes it. */
export const measureEffects: Record<Measure, string> = {
  warn: 'they are told the reason; nothing else changes',
  silence: 'for a time they can read and vote, and not post',
  ban: 'they are logged out everywhere; they can log in to read, and to write to the moderators',
  withdraw: 'they are told so',
  unsilence: 'they can post at once',
  unban: 'they can do everything at once, and the posts that were removed with the ban come back, but for those that were restored since',
}
