import { searchTypes, type SearchType } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'

/**
 * A word or phrase that has to stand in a post, or may not; `inTitle` in its title. Programs ask for more: for words of some weights alone (those of the
 * index: A a title, B a story's text, C an address, D a comment), for all words that begin so, and for any of several that are `optional`.
 */
export type Term = { text: string; not: boolean; inTitle: boolean; weights?: string; begins?: string; optional?: boolean }

/** A value that a post has to have, or may not; of several that it has to have one is enough. */
export type Choice<Value> = { value: Value; not: boolean }

/** A number of at least and at most so many; null where there is no bound. */
export type Bounds = { least: number | null; most: number | null }

/** What a search asks for. A post was written from `after` on and earlier than `before`. */
export type Query = {
  terms: Term[]
  authors: Choice<string>[]
  sites: Choice<string>[]
  types: Choice<SearchType>[]
  points: Bounds
  comments: Bounds
  after: Date | null
  before: Date | null
  storyId: number | null
}

/** A query, and in sentences what of the search was not understood and is left out. */
export type Parsed = { query: Query; faults: string[] }

/** @returns a query that asks for nothing */
export function emptyQuery(): Query {
  const bounds = () => ({ least: null, most: null })
  return { terms: [], authors: [], sites: [], types: [], points: bounds(), comments: bounds(), after: null, before: null, storyId: null }
}

/**
 * Reads what somebody typed: words, "phrases", -without, title:, author: or by:, site:, type:, points>, comments>, after:, before:, story:. What looks
 * like one of these and is none, as in http://…, is a word.
 * @param typed anything at all
 */
export function parseQuery(typed: string): Parsed {
  const parsed: Parsed = { query: emptyQuery(), faults: [] }
  const { length, terms } = settings.search
  const text = typed.replace(/[\0-\x1f\x7f]+/g, ' ')
  if (text.length > length) parsed.faults.push(`A search has at most ${length} characters: what came after them is left out.`)
  const tokens = Array.from(text.slice(0, length).matchAll(TOKEN), readToken)
  if (tokens.length > terms) parsed.faults.push(`A search has at most ${countOf(terms, 'word')} and conditions: the others are left out.`)
  for (const token of tokens.slice(0, terms)) take(parsed, token)
  return parsed
}

/** What stands between two spaces: with a minus, an operator and quotation marks, or without. */
type Token = { not: boolean; operator: string; value: string; isQuoted: boolean; typed: string }

const TOKEN = /(-?)(?:([a-z]+):)?(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/gi

function readToken([typed, minus, operator, quoted, plain]: RegExpMatchArray): Token {
  return { not: minus === '-', operator: (operator ?? '').toLowerCase(), value: (quoted ?? plain ?? '').trim(), isQuoted: quoted !== undefined, typed }
}

const COUNT = /^(points|comments):?(>=|<=|>|<|=)(.*)$/i

function take(parsed: Parsed, token: Token): void {
  const count = token.isQuoted ? null : COUNT.exec(token.operator ? `${token.operator}:${token.value}` : token.value)
  if (count) return bound(parsed, token, count)
  const operate = isOperator(token.operator) ? operators[token.operator] : null
  if (operate) return operate(parsed, token)
  if (!token.isQuoted && isOperator(token.value.toLowerCase().replace(/:$/, '')) && token.value.endsWith(':')) return fault(parsed, token, 'nothing stands behind it')
  addTerm(parsed, { ...token, value: token.operator ? `${token.operator}:${token.value}` : token.value }, false)
}

const operators = {
  title: (parsed: Parsed, token: Token) => addTerm(parsed, token, true),
  author: (parsed: Parsed, token: Token) => addName(parsed, token),
  by: (parsed: Parsed, token: Token) => addName(parsed, token),
  site: addSite,
  type: addType,
  after: (parsed: Parsed, token: Token) => addDay(parsed, token, 'after'),
  before: (parsed: Parsed, token: Token) => addDay(parsed, token, 'before'),
  story: addStory,
}

function isOperator(name: string): name is keyof typeof operators {
  return Object.hasOwn(operators, name)
}

/** An address is looked for as it stands in posts, however it begins. */
function addTerm({ query }: Parsed, { value, not }: Token, inTitle: boolean): void {
  const text = value.replace(/^https?:\/\/(www\.)?/i, '')
  if (/[\p{L}\p{N}]/u.test(text)) query.terms.push({ text, not, inTitle })
}

function addName(parsed: Parsed, token: Token): void {
  const name = token.value.replace(/^@/, '')
  if (!/^[\w-]{1,32}$/.test(name)) return fault(parsed, token, 'a name is made of letters, digits, hyphens and underscores')
  parsed.query.authors.push({ value: name, not: token.not })
}

/** As the label behind a title has it, or the host and whatever is above it. */
function addSite(parsed: Parsed, token: Token): void {
  const site = token.value.toLowerCase().replace(/^https?:\/\//, '').replace(/^www\.(?=.*\.)/, '').replace(/\/$/, '')
  if (!/^[\p{L}\p{N}.-]+(\/[\w.~-]+)?$/u.test(site)) return fault(parsed, token, 'a site is written as example.org')
  parsed.query.sites.push({ value: site, not: token.not })
}

const typeNames = new Map<string, SearchType>([...searchTypes.map((type) => [type, type] as const), ['stories', 'story'], ['comments', 'comment'], ['question', 'ask'], ['questions', 'ask'], ['polls', 'poll'], ['jobs', 'job']])

function addType(parsed: Parsed, token: Token): void {
  const type = typeNames.get(token.value.toLowerCase())
  if (!type) return fault(parsed, token, `a type is one of ${searchTypes.join(', ')}`)
  parsed.query.types.push({ value: type, not: token.not })
}

function addDay(parsed: Parsed, token: Token, end: 'after' | 'before'): void {
  if (token.not) return fault(parsed, token, CANNOT_BE_WITHOUT)
  const day = dayOf(token.value)
  if (!day) return fault(parsed, token, 'a day is written as 2026-12-31, a month as 2026-12, a year as 2026')
  const given = parsed.query[end]
  parsed.query[end] = given && (end === 'after' ? given > day : given < day) ? given : day
}

/** @returns the beginning of a day, a month or a year (UTC); null where the calendar has none */
function dayOf(given: string): Date | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(given) ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(`${year}-${month}-${day}`) || Number(year) < 1000 ? null : date
}

const LARGEST = 2 ** 31 - 1

function addStory(parsed: Parsed, token: Token): void {
  if (token.not) return fault(parsed, token, CANNOT_BE_WITHOUT)
  if (!/^[1-9]\d{0,9}$/.test(token.value) || Number(token.value) > LARGEST) return fault(parsed, token, 'a story is written as its number')
  parsed.query.storyId = Number(token.value)
}

/** Several bounds of one thing hold together. */
function bound(parsed: Parsed, token: Token, [, what = '', sign = '', given = '']: RegExpExecArray): void {
  if (token.not) return fault(parsed, token, CANNOT_BE_WITHOUT)
  if (!/^-?\d{1,9}$/.test(given)) return fault(parsed, token, `write it as ${what.toLowerCase()}>10`)
  const number = Number(given)
  const bounds = what.toLowerCase() === 'points' ? parsed.query.points : parsed.query.comments
  if (!sign.startsWith('<')) bounds.least = Math.max(bounds.least ?? -LARGEST, sign === '>' ? number + 1 : number)
  if (!sign.startsWith('>')) bounds.most = Math.min(bounds.most ?? LARGEST, sign === '<' ? number - 1 : number)
}

const CANNOT_BE_WITHOUT = 'a minus stands before words, title:, author:, site: and type: alone'

/** Says what is left out, in the words it was typed in. */
function fault({ faults }: Parsed, { typed }: Token, why: string): void {
  faults.push(`“${typed}” is left out: ${why}.`)
}

/** @returns a search for the words of a text, whatever else they look like */
export function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, settings.search.terms).join(' ')
}
