import { formatText } from '@/lib/text/format'
import { shortNumber, type Row } from '../report'
import { median } from './request'

const CHARACTERS = 100_000
const REPETITIONS = 7
const SLOWEST_MS = 50

/** What somebody might post to keep the server busy, by name. Each is repeated up to the length measured. */
const HOSTILE: Record<string, string> = {
  'emphasised letters': '*a* ',
  'emphasis without spaces': '*a*',
  'stars that open nothing': 'a* ',
  'stars and underscores': '*_',
  'nested emphasis': '***a** b* ',
  'stars beside foreign letters': '*ü* ',
  'nothing but stars': '*',
  'code of one letter': '`a` ',
  'code beside code': '`a`b',
  'rows of backticks': '` `` ``` ```` ',
  'nothing but backticks': '`',
  links: '[a](http://b.c) ',
  'links without labels': '[](http://b)',
  'links that never end': '[a](b',
  'links with titles that never end': '[a](http://b.c "',
  'brackets that stay open': '[',
  'brackets in brackets': '[[[[[[[[a]',
  'parentheses that stay open': '(',
  addresses: 'http://a ',
  'addresses without spaces': 'http://',
  'addresses with parentheses': 'http://b.c/(',
  'addresses with all kinds of brackets': 'http://b.c/([{',
  'addresses in foreign letters': 'http://ü.é ',
  'mail addresses': 'mailto:a@b.cc ',
  'addresses in angle brackets': '<http://a>',
  'angle brackets that stay open': '<',
  'quotations in quotations': '> ',
  'one quotation a line': '> a\n\n',
  'quotations, eight deep': '>>>>>>>>a\n',
  'list items': '- a\n',
  'items of other lists': '- a\n+ b\n',
  'numbered items': '1. a\n',
  'items with code': '- `a`\n',
  'lists in lists': '- - - - a\n',
  'lists and quotations': '- a\n> b\n',
  'emphasised paragraphs': '*a*\n\n',
  'paragraphs of code': '`a`\n\n',
  'blocks of code': 'a\n\n  b\n\n',
  fences: '```\na\n```\n',
  'lines of one letter': 'a\n',
  'what HTML escapes': '"',
  'escaped characters': '\\*',
  'half characters': '\ud800',
}

/** These do not repeat from the beginning. */
const HOSTILE_WHOLES: Record<string, string> = {
  'a deep quotation that goes on without its sign': '> '.repeat(20) + repeated('a\n'),
  'brackets around nothing': '['.repeat(CHARACTERS / 2) + ']'.repeat(CHARACTERS / 2),
  'emphasis in emphasis': '*a '.repeat(CHARACTERS / 6) + ' a*'.repeat(CHARACTERS / 6),
  'rows of backticks, each longer': Array.from({ length: 440 }, (_, index) => '`'.repeat(index + 1)).join(' '),
  'lists, each further right': Array.from({ length: 440 }, (_, index) => `${' '.repeat(index)}- a\n`).join(''),
}

/** Formats the texts that take longest for their length: five times as long as what may be posted. */
export function measureFormatting(): Row {
  const texts = { ...Object.fromEntries(Object.entries(HOSTILE).map(([name, piece]) => [name, repeated(piece)])), ...HOSTILE_WHOLES }
  const times = Object.entries(texts).map(([name, text]) => ({ name, ms: timeOf(text) }))
  const slowest = times.reduce((worst, time) => (time.ms > worst.ms ? time : worst))
  return {
    what: `formatting 100 kB, slowest of ${times.length} hostile texts`,
    figure: `${shortNumber(slowest.ms)} ms (${slowest.name}; median of all ${shortNumber(median(times.map(({ ms }) => ms)))} ms)`,
    target: `under ${SLOWEST_MS} ms`,
    met: slowest.ms < SLOWEST_MS,
    data: Object.fromEntries(times.map(({ name, ms }) => [name, ms])),
  }
}

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(CHARACTERS / piece.length)).slice(0, CHARACTERS)
}

function timeOf(text: string): number {
  const times = Array.from({ length: REPETITIONS }, () => {
    const started = performance.now()
    formatText(text)
    return performance.now() - started
  })
  return median(times)
}
