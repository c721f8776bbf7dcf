import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { feedAnswer } from './answer'
import { atomFeed } from './atom'

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false, trimValues: false, htmlEntities: false })
const at = new Date('2026-06-01T12:00:00.000Z')
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

describe('an Atom feed', () => {
  it('is sound and says what it was given, but for the characters XML has not, whatever that is', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(']]> ]]>', '</summary><entry>', '&amp;&lt;', '" onload="', '\u0001\u000b\uffff\ud800', '🦆'))
    fc.assert(
      fc.property(texts, texts, (title, summary) => {
        const xml = atomFeed({ title, address: 'https://example.org/feed?a=1&b=2', about: 'https://example.org/', author: title, entries: [{ title, address: 'https://example.org/1', summary, author: title, at }] })
        expect(XMLValidator.validate(xml)).toBe(true)
        expect(xml).not.toMatch(IMPOSSIBLE)
        const { feed } = parser.parse(xml)
        expect(feed).toMatchObject({ '@_xmlns': 'http://www.w3.org/2005/Atom', id: 'https://example.org/feed?a=1&b=2', updated: at.toISOString() })
        const read = (text: string) => text.replace(IMPOSSIBLE, '').replace(/\r\n?/g, '\n')
        expect([feed.entry.title, feed.entry.summary, feed.entry.author.name]).toEqual([title, summary, title].map(read))
      }),
      { numRuns: 50 },
    )
  })

  it('has a time where it has no entries', () => {
    expect(atomFeed({ title: 'None', address: 'https://example.org/feed', about: 'https://example.org/', author: 'Nobody', entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })

  it('is not sent again to who has it', () => {
    const ask = (known?: string) => feedAnswer(new Request('https://example.org/feed', { headers: known ? { 'if-none-match': known } : {} }), 'one')
    const etag = ask().headers.get('etag') ?? ''
    expect(ask().headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) expect(ask(known).status).toBe(304)
    for (const known of ['"other"', etag.slice(1)]) expect(ask(known).status).toBe(200)
    expect(feedAnswer(new Request('https://example.org/feed', { headers: { 'if-none-match': etag } }), 'two').status).toBe(200)
  })
})
