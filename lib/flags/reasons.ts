/** Why a post may be flagged, as people choose it. */
export const flagReasons = {
  spam: 'Spam or advertising',
  abuse: 'Abuse of a person',
  offtopic: 'Not what this forum is for',
  other: 'Something else (say what)',
} as const

export type FlagReason = keyof typeof flagReasons
