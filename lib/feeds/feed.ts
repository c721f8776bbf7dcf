import { generateAtomFeed, generateRssFeed } from 'feedsmith'
import type { FeedFormat } from '@/lib/paths'
import { feedTypes } from './types'

/** A feed, and what is in it. Addresses are absolute: `address` is its own, `about` that of the page that shows the same. */
export type Feed = { title: string; sentence: string; address: string; about: string; entries: readonly FeedEntry[] }

/** One entry. */
export type FeedEntry = {
  /** Its page here, which is its name for good. */
  address: string
  title: string
  /** Sanitised. */
  html: string
  author: { name: string; address: string | null }
  published: Date
  updated: Date
  /** Where it leads to. */
  link: string
  /** Where else: to the page it is about, or to its thread. */
  also: string | null
  /** It can be answered at its page. */
  discussed: boolean
}

/** A feed as it is sent. */
export type WrittenFeed = { type: string; text: string }

const writers: Record<FeedFormat, (feed: Feed) => string> = { atom, rss, json }

/** Writes a feed as Atom 1.0 (RFC 4287), RSS 2.0 or JSON Feed 1.1. */
export function writeFeed({ entries, ...feed }: Feed, format: FeedFormat): WrittenFeed {
  const text = writers[format]({ ...feed, title: clean(feed.title), sentence: clean(feed.sentence), entries: entries.map(cleanEntry) })
  return { type: `${feedTypes[format]}; charset=utf-8`, text }
}

function atom({ title, sentence, address, about, entries }: Feed): string {
  const latest = Math.max(0, ...entries.map(({ updated }) => updated.getTime()))
  return generateAtomFeed({
    // The library puts a text with "&" on a line of its own, and no white space may stand around an IRI (RFC 4287, 2).
    id: address.replaceAll('&', '%26'),
    title: { value: title },
    subtitle: { value: sentence },
    updated: new Date(latest),
    links: [
      { rel: 'alternate', type: 'text/html', href: about },
      { rel: 'self', type: feedTypes.atom, href: address },
    ],
    entries: entries.map(({ author, html, link, also, ...entry }) => ({
      id: entry.address,
      title: { value: entry.title },
      authors: [{ name: author.name, ...(author.address !== null && { uri: author.address }) }],
      published: entry.published,
      updated: entry.updated,
      links: [{ rel: 'alternate', href: link }, ...(also === null ? [] : [{ rel: 'related', href: also }])],
      content: { type: 'html', value: html },
    })),
  })
}

function rss({ title, sentence, address, about, entries }: Feed): string {
  return generateRssFeed({
    title,
    link: about,
    description: sentence,
    atom: { links: [{ rel: 'self', type: feedTypes.rss, href: address }] },
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.link,
      // It is one, but readers would follow it instead of the link.
      guid: { value: entry.address, isPermaLink: false },
      pubDate: entry.published,
      description: entry.html,
      dc: { creators: [entry.author.name] },
      ...(entry.discussed && { comments: entry.address }),
    })),
  })
}

/** This is JSON already, and the library would leave out that there are no items. */
function json({ title, sentence, address, about, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: sentence,
    home_page_url: about,
    feed_url: address,
    items: entries.map(({ author, also, ...entry }) => ({
      id: entry.address,
      url: entry.link,
      ...(also !== null && { external_url: also }),
      title: entry.title,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      authors: [{ name: author.name, ...(author.address !== null && { url: author.address }) }],
    })),
  })
}

/** XML 1.0 holds no control characters but tabs and line ends, no half of a character, and not the two that are none; the library keeps them. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

function clean(text: string): string {
  return text.replace(IMPOSSIBLE, '')
}

/** Every entry has a title (RFC 4287, 4.1.2), if nothing is left of it, its address. */
function cleanEntry({ title, html, author, ...entry }: FeedEntry): FeedEntry {
  return { ...entry, title: clean(title).trim() || entry.address, html: clean(html), author: { ...author, name: clean(author.name) } }
}
