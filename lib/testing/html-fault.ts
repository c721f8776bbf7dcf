const FLOW = ['p', 'pre', 'blockquote', 'ul', 'ol']
const PHRASE = ['#text', 'br', 'em', 'code', 'a']
const MAY_HOLD: Record<string, string[]> = {
  '#root': FLOW, blockquote: FLOW, ul: ['li'], ol: ['li'], li: [...FLOW, ...PHRASE], p: PHRASE, em: PHRASE, code: PHRASE, a: PHRASE, pre: ['code'],
}
const TAG = /<(\/?)(p|pre|code|blockquote|ul|ol|li|em|br|a)( href="(?:[hH][tT]{2}[pP][sS]?|[mM][aA][iI][lL][tT][oO]):[^"<>\0-\x1f]*" rel="nofollow ugc noopener")?>/
const TEXT = /(?:[^<>&"'\0-\x08\x0b-\x1f\x7f]|&(?:amp|lt|gt|quot|#39);)+/
const TOKEN = new RegExp(`${TAG.source}|${TEXT.source}`, 'y')

/**
 * Checks HTML by a grammar written independently of the sanitiser: elements, attributes and addresses outside the closed set, what is not
 * balanced or in the wrong place, what is not escaped.
 * @returns what is wrong, or null
 */
export function faultOf(html: string): string | null {
  const open = ['#root']
  TOKEN.lastIndex = 0
  let empty = false
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(html)
    if (!match) return `not allowed: ${html.slice(at, at + 40)}`
    const [, slash, tag, attributes] = match
    const name = tag ?? '#text'
    if (slash) {
      if (empty || open.pop() !== name) return `unbalanced or empty: ${html.slice(at, at + 40)}`
      empty = false
      continue
    }
    if (!MAY_HOLD[open.at(-1) ?? '']?.includes(name)) return `${name} in ${open.at(-1)}`
    if ((name === 'a') !== Boolean(attributes)) return `attributes: ${match[0]}`
    if (['a', 'em', 'code'].includes(name) && open.includes(name)) return `${name} in itself`
    empty = name !== '#text' && name !== 'br'
    if (empty) open.push(name)
  }
  if (open.length > 13) return 'too deep'
  return open.length === 1 ? null : `open at the end: ${open.join(' ')}`
}
