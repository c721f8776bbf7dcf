import { describe, expect, it } from 'vitest'
import { idsLeftOut, NO_FILTERS, wordsForm, type Filters } from './rules'

const hides = (filters: Partial<Filters>, story: { title?: string; url?: string | null; authorId?: number }) =>
  idsLeftOut({ ...NO_FILTERS, ...filters }, [{ id: 7, title: 'A title', url: null, authorId: 1, ...story }]).length === 1

describe('words in titles', () => {
  it.each([
    ['rust', 'Rust is out', true],
    ['rust', 'We trust you', false],
    ['rust', 'Rusty nails', false],
    ['rust', 'A (rust) coat', true],
    ['rust', 'Anti-rust paint', true],
    ['rust', 'rust_proof', false],
    ['large language', 'Large  LANGUAGE models', true],
    ['large language', 'Language is large', false],
    ['large language', 'enlarge language', false],
    ['c++', 'Why C++ stays', true],
    ['c++', 'C++20 is here', false],
    ['a.b', 'aXb', false],
    ['.*', 'Anything', false],
    ['[x', 'What [x is', true],
    ['муж', 'Замужем', false],
    ['муж', 'Мой МУЖ и я', true],
    ['café', 'The CAFE\u0301 round the corner', true],
  ])('%s in “%s”: %s', (words, title, expected) => {
    expect(hides({ words: ['another', wordsForm(words)] }, { title })).toBe(expected)
  })

  it('are the same however they are typed', () => {
    expect(wordsForm('  Large \n LANGUAGE ')).toBe('large language')
  })
})

describe('a site', () => {
  const site = (host: string, path = '', subdomains = true) => ({ sites: [{ host: 'other.net', path: '', subdomains: true }, { host, path, subdomains }] })

  it.each([
    [site('example.org'), 'https://example.org/a', true],
    [site('example.org'), 'https://www.example.org/a', true],
    [site('example.org'), 'https://a.b.EXAMPLE.org:81/', true],
    [site('example.org'), 'https://notexample.org/', false],
    [site('example.org', '', false), 'https://example.org/', true],
    [site('example.org', '', false), 'https://www.example.org/', true],
    [site('example.org', '', false), 'https://blog.example.org/', false],
    [site('blog.example.org'), 'https://example.org/', false],
    [site('github.com', '/someone'), 'https://github.com/Someone/it', true],
    [site('github.com', '/someone'), 'https://github.com/someoneelse', false],
    [site('example.org'), null, false],
    [site('example.org'), 'mailto:x@example.org', false],
  ])('%j hides %s: %s', (filters, url, expected) => {
    expect(hides(filters, { url })).toBe(expected)
  })
})

it('a person is known by their number, and nothing hides nothing', () => {
  expect(hides({ people: [3, 1] }, {})).toBe(true)
  expect(hides({ people: [3] }, {})).toBe(false)
  expect(hides({}, { url: 'https://example.org/' })).toBe(false)
})
