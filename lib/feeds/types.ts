import type { FeedFormat } from '@/lib/paths'

/** The media types of feeds; that of RSS is in use everywhere and registered nowhere. */
export const feedTypes: Record<FeedFormat, string> = { atom: 'application/atom+xml', rss: 'application/rss+xml', json: 'application/feed+json' }
