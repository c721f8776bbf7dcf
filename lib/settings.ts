const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Every threshold and window of the forum in one place. Times are in milliseconds. */
export const settings = {
  siteName: 'Colloquy',
  /** Stories on a page, and comments on a flat list. */
  pageSize: 30,
  /** A name is green while its account is younger than this (Hacker News: two weeks). */
  newAccount: 14 * DAY,
  /** A thread takes no more comments after this (Hacker News: two weeks). */
  threadOpen: 14 * DAY,
  /** How long a vote can be taken back (Hacker News: one hour). */
  unvote: HOUR,
  /** Karma needed to flag (Hacker News: more than 30). */
  flagKarma: 30,
  session: 180 * DAY,
  nameLength: { min: 2, max: 15 },
  passwordLength: { min: 8, max: 256 },
  titleLength: { min: 1, max: 80 },
  textLength: { max: 20_000 },
  noteLength: { max: 500 },
} as const
