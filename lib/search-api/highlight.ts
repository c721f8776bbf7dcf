import { hnText } from '@/lib/text/hn-html'
import { folded, wordsIn } from './terms'

/** A word that was asked for; `begins` when others that begin so are meant, too. */
export type Wanted = { word: string; begins: boolean }

/** A text with what was found in it between `<em>` and `</em>`. */
export type Highlight = { value: string; matchLevel: 'none' | 'partial' | 'full'; fullyHighlighted?: boolean; matchedWords: string[] }

/** @returns the words of texts that may be forms of one that was asked for; texts without any are not looked at further */
export function candidatesIn(texts: readonly string[], wanted: readonly Wanted[]): string[] {
  const beginnings = new Set(wanted.map(({ word }) => beginningOf(word)))
  return [...new Set(texts.flatMap(wordsIn).filter((word) => beginnings.has(beginningOf(word))))]
}

/** All forms of a word begin with the same two letters. */
function beginningOf(word: string): string {
  return word.slice(0, 2)
}

/** Tells which of the words that were asked for a word is. */
export type Matcher = (word: string) => readonly string[]

/** @param stems of candidates and of what was asked for */
export function matcherOf(wanted: readonly Wanted[], stems: ReadonlyMap<string, string>): Matcher {
  const stemOf = (word: string) => stems.get(word) ?? word
  return (word) => wanted.filter((each) => stemOf(each.word) === stemOf(word) || (each.begins && word.startsWith(each.word))).map((each) => each.word)
}

/** @param text as somebody typed it */
export function highlightText(text: string, wanted: readonly Wanted[], matches: Matcher): Highlight {
  return highlightHtml(hnText(text), wanted, matches)
}

/** Tags and entities stay as they are. */
const PART = /<[^>]*>|&#?\w+;|[\p{L}\p{N}\p{M}]+/gu

/** @param html as lib/text/hn-html.ts writes it */
export function highlightHtml(html: string, wanted: readonly Wanted[], matches: Matcher): Highlight {
  const found = new Set<string>()
  let isAll = true
  const value = html.replace(PART, (part) => {
    if (/^[<&]/.test(part)) return part
    const met = matches(folded(part))
    met.forEach((word) => found.add(word))
    if (met.length === 0) isAll = false
    return met.length > 0 ? `<em>${part}</em>` : part
  })
  const matchedWords = [...new Set(wanted.map(({ word }) => word))].filter((word) => found.has(word))
  if (matchedWords.length === 0) return { value, matchLevel: 'none', matchedWords }
  return { value, matchLevel: wanted.every(({ word }) => found.has(word)) ? 'full' : 'partial', fullyHighlighted: isAll, matchedWords }
}
