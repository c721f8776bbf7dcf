import { extractFromJson, extractFromXml } from '@extractus/feed-extractor'
import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { feedFormats, type FeedFormat } from '@/lib/paths'
import { feedAnswer } from './answer'
import { writeFeed, type Feed, type FeedEntry } from './feed'

const at = new Date('2026-06-01T12:00:00.000Z')
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const read = (text: string) => text.replace(IMPOSSIBLE, '').replace(/\r\n?/g, '\n').trim()

const entry: FeedEntry = {
  ...{ address: 'https://example.org/item/1', title: 'Ducks', html: '<p>Quack &amp; walk</p>', author: { name: 'ann', address: 'https://example.org/user/ann' } },
  ...{ published: at, updated: at, link: 'https://ducks.example/?a=1&b=2', also: 'https://example.org/item/1', discussed: true },
}
const feed: Feed = { title: 'All', sentence: 'All of it.', address: 'https://example.org/feed?a=1&b=2', about: 'https://example.org/', entries: [entry] }
const write = (given: Partial<Feed>, format: FeedFormat) => writeFeed({ ...feed, ...given }, format).text

type Fields = Record<string, unknown>

/** As a reader reads it, with each entry's own fields. */
function parse(text: string, format: FeedFormat) {
  const options = { normalization: true, descriptionMaxLen: 0, getExtraEntryFields: (raw: object) => ({ raw: raw as Fields }) }
  const parsed = format === 'json' ? extractFromJson(text, options) : extractFromXml(text, options)
  return { ...parsed, entries: (parsed.entries ?? []) as { id: string; title: string; link: string; published: string; raw: Fields }[] }
}

describe.each(feedFormats)('a feed as %s', (format) => {
  it('is sound, and says what it was given but for the characters XML has not, whatever that is', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(']]> ]]>', ']]\u0001>', '</summary><entry>', '&amp;&lt;', '" onload="', '\u0001\u000b\uffff\ud800', '🦆'))
    fc.assert(
      fc.property(texts, texts, (title, html) => {
        const text = write({ title, entries: [{ ...entry, title, html, author: { name: title, address: null } }] }, format)
        expect(text).not.toMatch(IMPOSSIBLE)
        if (format === 'json') return void expect(JSON.parse(text)).toMatchObject({ items: [{ title: title.replace(IMPOSSIBLE, '').trim() || entry.address, content_html: html.replace(IMPOSSIBLE, '') }] })
        expect(XMLValidator.validate(text)).toBe(true)
        expect(contentOf(text, format)).toEqual([read(title) || entry.address, read(html)])
      }),
      { numRuns: 50 },
    )
  })

  it('is what a reader takes it for', () => {
    const { title, description, link, entries } = parse(write({}, format), format)
    expect({ title, description, link }).toEqual({ title: 'All', description: 'All of it.', link: 'https://example.org/' })
    expect(entries).toMatchObject([{ id: entry.address, title: 'Ducks', link: 'https://ducks.example/?a=1&b=2', published: at.toISOString() }])
  })

})

describe('what a format has of its own', () => {
  it('Atom: names without white space, both links, two times', () => {
    const text = write({ entries: [{ ...entry, updated: new Date(at.getTime() + 1000) }] }, 'atom')
    expect(text).toContain('<id>https://example.org/feed?a=1%26b=2</id>')
    expect(text).toContain('<link href="https://example.org/item/1" rel="related"/>')
    expect(text.match(/<(published|updated)>[^<]*/g)).toEqual([`<updated>2026-06-01T12:00:01.000Z`, `<published>${at.toISOString()}`, '<updated>2026-06-01T12:00:01.000Z'])
  })

  it('Atom: a time where there are no entries', () => {
    expect(write({ entries: [] }, 'atom')).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })

  it('JSON: entries, even where there are none', () => {
    expect(JSON.parse(write({ entries: [] }, 'json'))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] })
  })

  it('RSS: where to comment, unless one cannot', () => {
    expect(write({}, 'rss')).toContain('<comments>https://example.org/item/1</comments>')
    expect(write({ entries: [{ ...entry, discussed: false }] }, 'rss')).not.toContain('<comments>')
  })

  it('JSON: both links, and who wrote it', () => {
    const [item] = (JSON.parse(write({}, 'json')) as { items: Fields[] }).items
    expect(item).toMatchObject({ id: entry.address, url: entry.link, external_url: entry.also, authors: [{ name: 'ann', url: 'https://example.org/user/ann' }], date_modified: at.toISOString() })
  })
})

it('is not sent again to who has it, and shared caches keep what is for everyone alone', () => {
  const ask = (known?: string, text = 'one') => feedAnswer(new Request('https://example.org/feed', { headers: known ? { 'if-none-match': known } : {} }), { type: 'text/plain', text }, 'everyone')
  const etag = ask().headers.get('etag') ?? ''
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) expect(ask(known).status).toBe(304)
  for (const known of ['"other"', etag.slice(1)]) expect(ask(known).status).toBe(200)
  expect(ask(etag, 'two').status).toBe(200)
  const own = feedAnswer(new Request('https://example.org/feed'), { type: 'text/plain', text: 'one' }, 'one person')
  expect([own.headers.get('cache-control'), own.headers.get('x-robots-tag')]).toEqual(['private, no-cache', 'noindex'])
})

/** Title and content of the one entry. */
function contentOf(xml: string, format: 'atom' | 'rss'): string[] {
  const raw = parse(xml, format).entries[0]?.raw ?? {}
  const text = (value: unknown) => read(String(typeof value === 'object' && value ? ((value as Fields)['#text'] ?? '') : (value ?? '')))
  return [text(raw.title), text(format === 'atom' ? raw.content : raw.description)]
}
