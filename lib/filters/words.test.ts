import { afterEach, expect, it, vi } from 'vitest'
import { settings } from '@/lib/settings'
import { faultOf } from './pattern'
import { filtersCatching } from './words'
import { within } from './within'

const LONG = settings.textLength.max
let id = 0
const filter = (pattern: string) => ({ id: ++id, pattern })
const caught = (pattern: string, said: string, before: string | null = null) => filtersCatching([filter(pattern)], said, before).length === 1

afterEach(() => vi.restoreAllMocks())

it.each([
  ['casino', 'The CASINO opens', true],
  ['\\bcasino\\b', 'casinos', false],
  ['buy (now|today)', 'Title\nDo buy\tnow', false],
  ['buy\\s(now|today)', 'Title\nDo buy\tnow', true],
  ['(?-i)SPAM', 'spam', false],
  ['(?m)^https://spam\\.', 'A title\n\nhttps://spam.example/', true],
  ['ß', 'Straße', true],
  ['\\p{Cyrillic}{3}', 'привет', true],
])('/%s/ in “%s”: %s', (pattern, said, expected) => expect(caught(pattern, said)).toBe(expected))

it('does not catch in an edit what it caught before', () => {
  expect([caught('casino', 'casino royale', 'casino'), caught('casino', 'casino', 'royale')]).toEqual([false, true])
})

it.each([
  ['(', /missing closing \): `\(`/],
  ['a**', /nested repetition/],
  ['(?=a)', /unsupported/],
  ['\\1', /escape/],
  ['a*', /fits every text/],
  ['^', /fits every text/],
  ['((a{1,30}){1,30}){1,30}', /repeat/],
  ['(.{0,500}a){2}', /smaller numbers/],
])('refuses /%s/ with what is wrong', (pattern, fault) => expect(faultOf(pattern)).toMatch(fault))

/** The seconds are for a machine that is busy with other tests: a backtracking engine would need longer than the world has stood. */
it.each(['(a+)+$', '(a|aa)+$', '(a|a?)+$', '(.*a){20}b', '([a-z]+)*\\d', '(?:a?){50}a{50}b', '(a{1,30}){1,30}b'])('stays within the limit for /%s/', (pattern) => {
  vi.spyOn(console, 'error').mockReturnValue()
  for (const said of [`${'a'.repeat(LONG)}!`, 'ab'.repeat(LONG / 2)]) {
    const start = performance.now()
    filtersCatching([filter(pattern)], said, null)
    expect(performance.now() - start).toBeLessThan(11 * settings.filterTime + 2000)
  }
})

it('counts what is not finished as not caught, says so once, and lets the others finish', () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  const slow = { id: ++id, pattern: '(?:[^z]{0,200}a){2}z' }
  const quick = filter('a!$')
  for (let time = 0; time < 2; time++) expect(filtersCatching([slow, quick], `${'ab'.repeat(LONG / 2)}a!`, null)).toEqual([quick])
  expect(told.mock.calls).toEqual([[expect.stringMatching(new RegExp(`^Word filter ${slow.id} was not finished`))]])
})

it('stops what never ends, and passes on what goes wrong', () => {
  expect(within(20, () => { for (;;); })).toBe(false)
  expect(() => within(1000, () => { throw new TypeError('Wrong.') })).toThrow(new TypeError('Wrong.'))
  expect(within(1000, () => undefined)).toBe(true)
})
