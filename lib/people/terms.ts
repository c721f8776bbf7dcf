/** For how many days somebody can be silenced. */
export const SILENCE_DAYS = [1, 3, 7, 30] as const

/** For how many days somebody can be banned; it can also be for good. */
export const BAN_DAYS = [1, 7, 30] as const

/** The posts of how many last days can be removed with a ban; all can be, too. */
export const POSTS_DAYS = [1, 7, 30] as const
