/** What a token is for, each by itself: a token to write does not read. */
export const SCOPES = ['read', 'write', 'moderate'] as const

/** One of them. */
export type Scope = (typeof SCOPES)[number]

/** What scopes allow, for who chooses among them. */
export const SCOPE_WORDS: Record<Scope, string> = {
  read: 'Read: who you are, posts as you see them, and your inbox',
  write: 'Write: submit, comment, edit, delete, vote, favourite, hide, flag and vouch',
  moderate: 'Moderate: what you may do as a moderator, and nothing if you are none',
}
