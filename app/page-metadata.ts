import type { Metadata } from 'next'
import { absolute } from '@/lib/absolute'
import { feedTypes } from '@/lib/feeds/types'
import { feedFormats, paths, type FeedPlace } from '@/lib/paths'
import { settings } from '@/lib/settings'

/** What the forum is, for who has not seen it. */
export const DESCRIPTION = 'Links and questions worth a conversation, ranked by the people who read them.'

/** What any page shows of itself where somebody links to it. */
export const openGraph = { siteName: settings.siteName, type: 'website', locale: 'en', images: [{ url: '/icon-512.png', width: 512, height: 512, alt: settings.siteName }] } satisfies Metadata['openGraph']

/**
 * What a page says of itself, all of which everybody may read: a page is made once for all. `title` is null for the forum's own; `address` is the
 * one form of its address; `feed` is where it can be followed; `written` when it is a post;
 * `isEmbeddable` when other sites may show it in a frame.
 */
type About = { title: string | null; description?: string | undefined; address: string; feed?: FeedPlace | null; written?: { at: Date; author: string | null }; isEmbeddable?: boolean }

/** @returns the head of a page that others link to and find */
export function pageMetadata({ title, description = DESCRIPTION, address, feed, written, isEmbeddable = false }: About): Metadata {
  const feeds = feed ? feedFormats.map((format) => [feedTypes[format], paths.feed(feed, format)]) : []
  const types = Object.fromEntries(isEmbeddable ? [...feeds, ['application/json+oembed', paths.oEmbed(absolute(address))]] : feeds) as Record<string, string>
  const shown = { ...openGraph, title: title ?? settings.siteName, description, url: address }
  return {
    ...(title !== null && { title }),
    description,
    alternates: { canonical: address, types },
    openGraph: written ? { ...shown, type: 'article', publishedTime: written.at.toISOString(), ...(written.author && { authors: paths.user(written.author) }) } : shown,
  }
}
