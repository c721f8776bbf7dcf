/** Pages of one person, forms and acts: where these addresses begin, crawlers are asked to stay out and to list nothing. */
export const NOT_FOR_CRAWLERS = [
  ...['/login', '/signup', '/submit', '/newpoll', '/reply/', '/edit/', '/delete/', '/flag/', '/vouch/', '/review/', '/moderate/', '/come-back', '/live', '/api/', '/embed'],
  ...['/inbox', '/settings', '/followed', '/moderation'],
] as const

/** Everybody reads the moderators' log. */
export const FOR_CRAWLERS_ALL_THE_SAME = '/moderation/log'

/** @param address path and query */
export function isKeptFromCrawlers(address: string): boolean {
  return !address.startsWith(FOR_CRAWLERS_ALL_THE_SAME) && NOT_FOR_CRAWLERS.some((beginning) => address.startsWith(beginning))
}
