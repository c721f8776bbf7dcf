import type { FlagReason } from '@/lib/flags/reasons'

/** What a flag says, within a sentence. */
export const flagWords: Record<FlagReason, string> = {
  spam: 'spam or advertising',
  abuse: 'abuse of a person',
  offtopic: 'not what this forum is for',
  other: 'something else',
}

/** @returns how many flags there are for each reason, within a sentence */
export function flagCounts(flags: readonly { reason: FlagReason; count: number }[]): string {
  return flags.map(({ reason, count }) => `${flagWords[reason]} (${count})`).join(', ')
}
