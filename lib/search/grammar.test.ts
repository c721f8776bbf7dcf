import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settings } from '@/lib/settings'
import { emptyQuery, parseQuery, wordsOf, type Query } from './grammar'

const term = (text: string, { not = false, inTitle = false } = {}) => ({ text, not, inTitle })
const day = (written: string) => new Date(`${written}T00:00:00Z`)

const understood: [typed: string, query: Partial<Query>][] = [
  ['tide tables', { terms: [term('tide'), term('tables')] }],
  ['"tide tables" -ferry -"two words"', { terms: [term('tide tables'), term('ferry', { not: true }), term('two words', { not: true })] }],
  ['“curly marks” "never closed', { terms: [term('curly marks'), term('never closed')] }],
  ['title:tide -title:"low tide"', { terms: [term('tide', { inTitle: true }), term('low tide', { not: true, inTitle: true })] }],
  ['author:Alice by:@bob -BY:eve', { authors: [{ value: 'Alice', not: false }, { value: 'bob', not: false }, { value: 'eve', not: true }] }],
  ['site:https://www.Example.org/ -site:github.com/someone', { sites: [{ value: 'example.org', not: false }, { value: 'github.com/someone', not: true }] }],
  ['type:comments type:Question -type:job', { types: [{ value: 'comment', not: false }, { value: 'ask', not: false }, { value: 'job', not: true }] }],
  ['points>100 comments<=20', { points: { least: 101, most: null }, comments: { least: null, most: 20 } }],
  ['points>=5 points<9 POINTS:>=7 comments=3', { points: { least: 7, most: 8 }, comments: { least: 3, most: 3 } }],
  ['after:2024 before:2024-03-02 after:2024-02', { after: day('2024-02-01'), before: day('2024-03-02') }],
  ['story:123', { storyId: 123 }],
  ['https://www.example.org/a-page?b=c 12:30 c++ foo:bar', { terms: [term('example.org/a-page?b=c'), term('12:30'), term('c++'), term('foo:bar')] }],
  ['- -- "" "" !!! & | <-> ( \' \\ :* %', {}],
  ['constructor: __proto__:x type:constructor', { terms: [term('constructor:'), term('__proto__:x')] }],
]

const faulty = ['points>abc', 'points>', '-points>5', 'comments>1.5', 'after:yesterday', 'before:2024-02-30', '-after:2024', 'author:a.b', 'site:"a b"', "site:it's", 'type:spam', 'story:x', 'story:99999999999', 'author:', 'story:-1', 'after:0000', 'type:constructor']

describe('the grammar of searches', () => {
  it.each(understood)('reads %s', (typed, query) => {
    const parsed = parseQuery(typed)
    expect(parsed.query).toEqual({ ...emptyQuery(), ...query })
    expect(parsed.faults).toHaveLength(typed.includes('type:constructor') ? 1 : 0)
  })

  it.each(faulty)('says that %s is left out, and keeps the rest', (typed) => {
    const { query, faults } = parseQuery(`tide ${typed} tables`)
    expect(query).toEqual({ ...emptyQuery(), terms: [term('tide'), term('tables')] })
    expect(faults).toEqual([expect.stringContaining(`“${typed}” is left out: `)])
  })

  it('takes anything, within its limits', () => {
    const pieces = fc.constantFrom('-', '"', '“', ' ', 'title:', 'author:', 'site:', 'type:', 'points>', 'comments<=', 'after:', 'story:', 'a', '1', "'", '\\', '\0', '\n', '&', '|', '!', '<->', ':*', '%', '\ud800', '𝔘')
    const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join('')))
    fc.assert(
      fc.property(typed, (text) => {
        const { query, faults } = parseQuery(text)
        const count = query.terms.length + query.authors.length + query.sites.length + query.types.length
        expect(count).toBeLessThanOrEqual(settings.search.terms)
        for (const { value } of [...query.authors, ...query.sites, ...query.types]) expect(value).not.toMatch(/['\\\s\0]/)
        for (const each of query.terms) expect(each.text).not.toMatch(/[\0-\x1f]/)
        for (const fault of faults) expect(fault.length).toBeLessThan(2 * settings.search.length)
      }),
      { numRuns: 100 },
    )
  })

  it('cuts what is too long, and says so', () => {
    const { query, faults } = parseQuery('word '.repeat(400))
    expect(query.terms).toHaveLength(settings.search.terms)
    expect(faults).toHaveLength(2)
  })

  it('finds a title by its words, whatever else it looks like', () => {
    const title = 'Show HN: "A kettle" -- points>5, author:nobody -not type:this'
    const { query, faults } = parseQuery(wordsOf(title))
    expect({ ...query, terms: [] }).toEqual(emptyQuery())
    expect([faults, query.terms.filter(({ not }) => not)]).toEqual([[], []])
    expect(query.terms.map(({ text }) => text)).toEqual(['Show', 'HN', 'A', 'kettle', 'points', '5', 'author', 'nobody', 'not', 'type', 'this'])
  })
})
