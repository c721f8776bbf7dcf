import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { siteOf } from './site'

describe('the site label', () => {
  test.each([
    ['https://example.org/page', 'example.org'],
    ['http://www.example.org', 'example.org'],
    ['https://WWW.Example.ORG/Page', 'example.org'],
    ['https://news.science.example.co.uk/a', 'example.co.uk'],
    ['https://example.org.:8080/a?b#c', 'example.org'],
    ['https://user:word@example.org/', 'example.org'],
    ['https://www.com/', 'www.com'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://example.made-up/', 'example.made-up'],
  ])('%s is at %s', (url, site) => expect(siteOf(url)).toBe(site))

  test.each([
    ['https://someone.github.io/blog', 'someone.github.io'],
    ['https://github.io/', 'github.io'],
    ['https://notes.someone.substack.com/p/1', 'someone.substack.com'],
    ['https://www.medium.com/@someone', 'medium.com'],
    ['https://team.medium.com/post', 'team.medium.com'],
    ['https://someone.notion.site/page', 'someone.notion.site'],
    ['https://someone.wordpress.com/', 'someone.wordpress.com'],
    ['https://someone.blogspot.com/', 'someone.blogspot.com'],
    ['https://thing.vercel.app/', 'thing.vercel.app'],
    ['https://apps.apple.com/app/1', 'apps.apple.com'],
    ['https://www.apple.com/', 'apple.com'],
    ['https://gist.github.com/someone/1', 'gist.github.com'],
    ['https://dspace.mit.edu/handle/1', 'dspace.mit.edu'],
    ['https://web.mit.edu/', 'mit.edu'],
  ])('%s keeps its part of a shared host: %s', (url, site) => expect(siteOf(url)).toBe(site))

  test.each([
    ['https://github.com/Someone/thing', 'github.com/someone'],
    ['https://www.github.com/someone', 'github.com/someone'],
    ['https://github.com/', 'github.com'],
    ['https://github.com//double', 'github.com'],
    ['https://docs.github.com/en/rest', 'github.com'],
    ['https://gitlab.com/group/thing', 'gitlab.com/group'],
    ['https://codeberg.org/someone/thing', 'codeberg.org/someone'],
    ['https://bitbucket.org/someone/', 'bitbucket.org/someone'],
    ['https://git.sr.ht/~someone/thing', 'git.sr.ht/~someone'],
    ['https://sr.ht/', 'sr.ht'],
    ['https://twitter.com/someone/status/1', 'twitter.com/someone'],
    ['https://x.com/someone?lang=en', 'x.com/someone'],
    ['https://x.com/%3Cb%3E', 'x.com'],
    ['https://github.com.example.org/someone', 'example.org'],
  ])('%s names its owner: %s', (url, site) => expect(siteOf(url)).toBe(site))

  test.each([
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['http://[2001:db8::1]/', '[2001:db8::1]'],
    ['http://localhost:3000/item', 'localhost'],
  ])('%s is shown as it is: %s', (url, site) => expect(siteOf(url)).toBe(site))

  test.each([
    '', 'example.org', '/item?id=1', 'ftp://example.org/', 'mailto:someone@example.org', 'javascript:alert(1)', 'http://', 'https://exa mple.org',
  ])('%j has none', (url) => expect(siteOf(url)).toBeNull())

  test('it never holds what could be taken for markup', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => /^[^\s<>"'&]+$/.test(siteOf(url) ?? 'none')))
  })
})
