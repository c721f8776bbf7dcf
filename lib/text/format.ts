import MarkdownIt from 'markdown-it'
import type { StateBlock, StateInline } from 'markdown-it'
import { settings } from '@/lib/settings'
import { sanitiseHtml, typedHtml } from './sanitise'

const CODE_INDENT = 2
const ADDRESS = /^(?:https?:\/\/|mailto:)\S/i

/** Quotations and lists in one another; below this the parser would leave words out. */
const DEEPEST = 100

const parser = new MarkdownIt('zero', { html: false, linkify: true, breaks: false, maxNesting: DEEPEST })
  .enable(['blockquote', 'fence', 'list', 'code', 'autolink', 'backticks', 'emphasis', 'balance_pairs', 'escape', 'link', 'linkify', 'text_join'])
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
/** What looks like a link and leads nowhere, such as a[0](x), stays as it was typed. */
parser.validateLink = (address) => ADDRESS.test(address)
parser.block.ruler.at('code', indentedCode)
parser.inline.ruler.before('emphasis', 'underscore', literalUnderscore)
parser.renderer.rules.strong_open = () => '<em>'
parser.renderer.rules.strong_close = () => '</em>'
parser.renderer.rules.hardbreak = () => '\n'

/**
 * The forum's formatting: paragraphs, `*italic*`, code by indent, backticks and fences, quotations, lists, links. Nothing else is known, so
 * nothing else can come out; the sanitiser stands behind it all the same.
 * @param text as people type it
 * @returns HTML of the subset that lib/text/sanitise.ts describes
 */
export function formatText(text: string): string {
  const source = text.replaceAll('\r\n', '\n')
  if (isDense(source)) return typedHtml(source)
  const tokens = parser.parse(source, {})
  const isDeep = tokens.some(({ level }) => level >= DEEPEST - 2)
  return isDeep ? typedHtml(source) : sanitiseHtml(parser.renderer.render(tokens, parser.options, {}))
}

/** A text longer than can be posted that is made of marks is not worth the time it would take. */
const DENSE = { length: settings.textLength.max, marks: 15_000 }
const MARK = /[^\p{L}\p{N} ,]/gu

function isDense(text: string): boolean {
  return text.length > DENSE.length && (text.match(MARK)?.length ?? 0) > DENSE.marks
}

/** Code is what is indented by two spaces after a blank line (Hacker News' formatting), not by four. */
function indentedCode(state: StateBlock, startLine: number, endLine: number): boolean {
  if (indentOf(state, startLine) < CODE_INDENT) return false
  let last = startLine
  for (let line = startLine; line < endLine; line++) {
    if (state.isEmpty(line)) continue
    if (indentOf(state, line) < CODE_INDENT) break
    last = line
  }
  state.line = last + 1
  const token = state.push('code_block', 'code', 0)
  token.content = `${state.getLines(startLine, last + 1, CODE_INDENT + state.blkIndent, false)}\n`
  token.map = [startLine, state.line]
  return true
}

function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent
}

/** Only stars emphasise: names_with_underscores are common here. */
function literalUnderscore(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '_') return false
  if (!silent) state.pending += '_'
  state.pos++
  return true
}
