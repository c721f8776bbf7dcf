/** Why somebody is told of a post, the strongest reason first, as the database orders them. */
export const noticeReasons = ['reply', 'mention', 'thread', 'person'] as const

/** One of them. */
export type NoticeReason = (typeof noticeReasons)[number]
