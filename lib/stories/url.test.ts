import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urlKey } from './url'

describe('urlKey', () => {
  it.each([
    ['https://Example.ORG/Path', 'https://example.org/Path'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['https://example.org/a/', 'https://example.org/a'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['http://example.org:80/a', 'http://example.org/a'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://example.org/a#part', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&utm_medium=y', 'https://example.org/a'],
    ['https://example.org/a?id=1&fbclid=z', 'https://example.org/a?id=1'],
    ['https://example.org/?q=1', 'https://example.org/?q=1'],
    ['https://someone:secret@example.org/a', 'https://example.org/a'],
    ['https://example.org./a', 'https://example.org/a'],
  ])('%s', (url, key) => expect(urlKey(url)).toBe(key))

  it.each(['', 'example.org', 'ftp://example.org/', 'javascript:alert(1)', 'https://'])('%j is no web address', (url) => expect(urlKey(url)).toBeNull())

  it('keeps apart what differs, and finds itself again', () => {
    expect(urlKey('https://example.org/a?b=1')).not.toBe(urlKey('https://example.org/a?b=2'))
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const key = urlKey(url) ?? ''
        expect(urlKey(key)).toBe(key)
      }),
    )
  })
})
