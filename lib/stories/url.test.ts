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
    ['https://example.org../a', 'https://example.org/a'],
    ['https://example.org/a?', 'https://example.org/a'],
    ['https://example.org/a?&', 'https://example.org/a'],
    ['https://example.org//', 'https://example.org'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?b=2&a=1'],
    ['https://example.org/a?q=two%20words&UTM_source=x', 'https://example.org/a?q=two%20words'],
    ['https://example.org/a?page&gclid=x&c=%C3%A9', 'https://example.org/a?page&c=%C3%A9'],
    ['https://example.org/a?id=1&id=2&si=x', 'https://example.org/a?id=1&id=2'],
    ['https://example.org/a?sid=1&utmost=2', 'https://example.org/a?sid=1&utmost=2'],
    ['https://example.org/Case?Q=Case', 'https://example.org/Case?Q=Case'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['http://[::1]:80/a', 'http://[::1]/a'],
    ['http://a.aa/a??', 'http://a.aa/a??'],
    ['http://a.aa/a?utm_source=b&?c', 'http://a.aa/a??c'],
  ])('%s', (url, key) => expect(urlKey(url)).toBe(key))

  it.each(['', 'example.org', 'ftp://example.org/', 'mailto:a@example.org', 'javascript:alert(1)', 'https://'])('%j is no web address', (url) => expect(urlKey(url)).toBeNull())

  const webUrl = fc.webUrl({ withQueryParameters: true })

  it('keeps apart what leads elsewhere', () => {
    const others = ['http://example.org/a', 'https://example.org/b', 'https://www.example.org/a', 'https://example.org:8443/a', 'https://example.org/a?b=1', 'https://example.org/a?b=2', 'https://example.org/A']
    expect(new Set(others.map(urlKey)).size).toBe(others.length)
  })

  it('finds itself again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const key = urlKey(url)
        expect(key).not.toBeNull()
        expect(urlKey(key ?? '')).toBe(key)
      }),
    )
  })

  it('is the same with a tracking parameter, a fragment or credentials', () => {
    fc.assert(
      fc.property(webUrl, fc.constantFrom('utm_source=a%20b', 'fbclid=x', 'GCLID', 'ref_src=%C3%A9'), (url, tracking) => {
        const key = urlKey(url)
        expect(urlKey(`${url}${url.includes('?') ? '&' : '?'}${tracking}`)).toBe(key)
        expect(urlKey(`${url}#part`)).toBe(key)
        expect(urlKey(url.replace('://', '://someone:secret@'))).toBe(key)
      }),
    )
  })
})
