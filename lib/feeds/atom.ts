/** A feed, and what is in it. Addresses are absolute; all the rest is plain text. */
export type Feed = { title: string; address: string; about: string; author: string; entries: readonly FeedEntry[] }

/** One entry. Its address is its name for good. */
export type FeedEntry = { title: string; address: string; summary: string; author: string; at: Date }

/**
 * Writes a feed as Atom 1.0 (RFC 4287). A reason could break what the library `feed` writes: 6.0.0 keeps characters that XML cannot hold, and
 * splits only the first "]]>" of a CDATA section.
 * @param feed latest entries first: the first one's time is the feed's
 */
export function atomFeed({ title, address, about, author, entries }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escape(address)}</id>
  <title>${escape(title)}</title>
  <updated>${(entries[0]?.at ?? new Date(0)).toISOString()}</updated>
  <author><name>${escape(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escape(address)}"/>
  <link rel="alternate" type="text/html" href="${escape(about)}"/>
${entries.map(writeEntry).join('')}</feed>
`
}

function writeEntry({ title, address, summary, author, at }: FeedEntry): string {
  return `  <entry>
    <id>${escape(address)}</id>
    <title>${escape(title)}</title>
    <updated>${at.toISOString()}</updated>
    <author><name>${escape(author)}</name></author>
    <link rel="alternate" type="text/html" href="${escape(address)}"/>
    <summary>${escape(summary)}</summary>
  </entry>
`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML 1.0 holds no control characters but tabs and line ends, no half of a character, and not the two that are none. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

function escape(text: string): string {
  return text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}
