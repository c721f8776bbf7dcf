import { describe, expect, it } from 'vitest'
import { hostsAbove, isWithin, placeOf, readSite } from './site'

const covers = (site: string, url: string) => {
  const [read, place] = [readSite(site), placeOf(url)]
  if ('fault' in read) throw new Error(read.fault)
  return place !== null && isWithin(place, read)
}

describe('a rule about a site', () => {
  it.each([
    ['example.org', 'https://example.org'],
    ['example.org', 'http://example.org/any/path?query#part'],
    ['example.org', 'https://www.example.org/'],
    ['example.org', 'https://deep.below.example.org/'],
    ['example.org', 'HTTPS://EXAMPLE.ORG/PAGE'],
    ['example.org', 'https://example.org:8443/'],
    ['example.org', 'https://example.org./'],
    ['example.org', 'https://good.com@example.org/'],
    ['example.org', 'https://good.com:pass%40word@example.org/'],
    ['example.org', 'https:\\\\example.org\\page'],
    ['example.org', 'https://exa\tmple.org/'],
    ['example.org', 'https://%65xample.org/'],
    ['example.org', 'https://example。org/'],
    ['https://www.example.org/', 'https://example.org/'],
    ['EXAMPLE.org', 'https://example.org/'],
    ['bücher.de', 'https://xn--bcher-kva.de/'],
    ['xn--bcher-kva.de', 'https://BÜCHER.de/roman'],
    ['example.org/someone', 'https://example.org/someone'],
    ['example.org/someone/', 'https://example.org/someone/post'],
    ['example.org/Someone', 'https://example.org/sOMEONE?tab=all'],
    ['example.org/someone', 'https://example.org//someone/'],
    ['example.org/someone', 'https://example.org/%73omeone'],
    ['example.org/someone', 'https://example.org/other/../someone'],
    ['github.io', 'https://someone.github.io/'],
    ['192.0.2.7', 'http://0xC0000207/'],
  ])('about %s covers %s', (site, url) => expect(covers(site, url)).toBe(true))

  it.each([
    ['example.org', 'https://notexample.org/'],
    ['example.org', 'https://example.org.evil.com/'],
    ['example.org', 'https://example.org@evil.com/'],
    ['example.org', 'https://evil.com/?to=https://example.org/'],
    ['example.org', 'https://evil.com/#example.org'],
    ['example.org', 'mailto:someone@example.org'],
    ['example.org', 'ftp://example.org/'],
    ['example.org', 'no address'],
    ['below.example.org', 'https://example.org/'],
    ['example.org/someone', 'https://example.org/'],
    ['example.org/someone', 'https://example.org/someoneelse'],
    ['example.org/someone', 'https://example.org/other/someone'],
    ['example.org/a/b', 'https://example.org/a%2Fb'],
  ])('about %s does not cover %s', (site, url) => expect(covers(site, url)).toBe(false))

  it.each(['', 'org', 'co.uk', 'localhost', 'two words', 'javascript:alert(1)', 'ftp://example.org', 'https://[::1]/', `example.org/${'x'.repeat(501)}`])('cannot be about “%s”', (typed) =>
    expect(readSite(typed)).toEqual({ fault: expect.stringMatching(/^[A-Z].*\.$/) }))
})

it('is looked up by every host above an address', () => {
  expect(hostsAbove('a.b.example.org')).toEqual(['a.b.example.org', 'b.example.org', 'example.org', 'org'])
})
