import type { Term } from '@/lib/search/grammar'
import { settings } from '@/lib/settings'

/** Where words may be asked to stand, by the weight they have in the index there. */
export const ATTRIBUTES = { title: 'A', story_text: 'B', url: 'C', comment_text: 'D' } as const

/** One of them, or a name. */
export type Attribute = keyof typeof ATTRIBUTES | 'author'

const TOKEN = /(-?)(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/g

/**
 * Reads words, "phrases" and -words. Nothing else means anything: a program sends what a person typed.
 * @param optional words of which one is enough
 */
export function readTerms(query: string, optional: string): Term[] {
  const { length, terms } = settings.search
  const any = new Set(wordsIn(optional))
  const tokens = Array.from(query.slice(0, length).matchAll(TOKEN), ([, minus, quoted, plain]): Term => {
    const text = (quoted ?? plain ?? '').replace(/^https?:\/\/(www\.)?/i, '')
    const not = minus === '-'
    return { text, not, inTitle: false, ...(!not && quoted === undefined && wordsIn(text).every((word) => any.has(word)) && { optional: true }) }
  })
  return tokens.filter(({ text }) => wordsIn(text).length > 0).slice(0, terms)
}

/** Shorter beginnings are those of nearly everything. */
const SHORTEST_BEGINNING = 3

/** Whoever types has perhaps not ended the last word. @param query as it was given, which may end with a space or quotation mark */
export function withBeginning(terms: readonly Term[], query: string): Term[] {
  const last = terms.at(-1)
  if (!last || last.not || !new RegExp(`^[\\p{L}\\p{N}]{${SHORTEST_BEGINNING},}$`, 'u').test(last.text) || !query.endsWith(last.text)) return [...terms]
  return [...terms.slice(0, -1), { ...last, begins: folded(last.text) }]
}

/** @returns the words of a text, folded */
export function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(folded)
}

/** @returns a word without case and accents */
export function folded(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
