import type { Metadata } from 'next'
import { feedTypes } from '@/lib/feeds/types'
import { feedFormats, paths, type FeedPlace } from '@/lib/paths'

/** @returns what the head of a list's page says: its title, null for the forum's own, and the feeds that readers find by it */
export function listMetadata(title: string | null, feed: FeedPlace): Metadata {
  const types = Object.fromEntries(feedFormats.map((format) => [feedTypes[format], paths.feed(feed, format)]))
  return { ...(title !== null && { title }), alternates: { types } }
}
