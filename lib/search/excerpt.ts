/** A part of a text; `isFound` where it is what was searched for. */
export type Piece = { text: string; isFound: boolean }

/** What PostgreSQL puts around each word it found; people's texts hold neither when it does. */
export const FOUND = { start: '\u0001', end: '\u0002' } as const

/** Characters that stand before the first word that was found, at most. */
const LEAD = 60

/**
 * @param text as it was written
 * @param marked the same, each character in its place, but for marks around the words that were found
 * @returns all of it
 */
export function piecesOf(text: string, marked: string): Piece[] {
  return cut(text, foundIn(text, marked), { start: 0, end: text.length })
}

/**
 * The part of a text with the most words that were found.
 * @param length of it, in characters, without the dots that stand where something was cut
 */
export function excerptOf(text: string, marked: string, length: number): Piece[] {
  const found = foundIn(text, marked)
  const { start, end } = bestPart(text, found, length)
  const pieces = cut(text, found, { start, end }).map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }))
  return [...(start > 0 ? [dots] : []), ...pieces, ...(end < text.length ? [dots] : [])]
}

const dots: Piece = { text: '…', isFound: false }

type Part = { start: number; end: number }

/** PostgreSQL counts characters, of which some are two for JavaScript. */
function foundIn(text: string, marked: string): Part[] {
  const characters = [...text]
  const parts: Part[] = []
  let [count, at] = [0, 0]
  const pass = (part: string) => {
    const start = at
    for (let left = [...part].length; left > 0; left--) at += characters[count++]?.length ?? 0
    return { start, end: at }
  }
  for (const piece of marked.split(FOUND.start)) {
    const [word = '', rest] = piece.split(FOUND.end)
    const part = pass(word)
    if (rest === undefined) continue
    parts.push(part)
    pass(rest)
  }
  return count === characters.length ? parts : []
}

function bestPart(text: string, found: readonly Part[], length: number): Part {
  if (text.length <= length + LEAD) return { start: 0, end: text.length }
  const best = fullest(found, length - LEAD)
  const start = Math.max(0, Math.min((best?.start ?? 0) - LEAD, text.length - length))
  return { start: start === 0 ? 0 : afterSpace(text, start), end: Math.min(text.length, beforeSpace(text, start + length)) }
}

/** @returns the word from which on the most words stand within a length; undefined of none */
function fullest(found: readonly Part[], length: number): Part | undefined {
  let most = { count: 0, first: 0 }
  for (let first = 0, beyond = 0; first < found.length; first++) {
    while ((found[beyond]?.end ?? Infinity) <= (found[first]?.start ?? 0) + length) beyond++
    if (beyond - first > most.count) most = { count: beyond - first, first }
  }
  return found[most.first]
}

/** Words stay whole, unless they are longer than anybody's; a character of two halves stays whole, too. */
function afterSpace(text: string, at: number): number {
  const space = text.slice(at, at + LEAD / 2).search(/\s/)
  return space >= 0 ? at + space + 1 : wholeAt(text, at)
}

function beforeSpace(text: string, at: number): number {
  const space = at < text.length ? text.slice(at - LEAD / 2, at).search(/\s\S*$/) : -1
  return space >= 0 ? at - LEAD / 2 + space : wholeAt(text, at)
}

function wholeAt(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at
}

function cut(text: string, found: readonly Part[], { start, end }: Part): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const part of found) {
    if (part.start < at || part.end > end) continue
    if (part.start > at) pieces.push({ text: text.slice(at, part.start), isFound: false })
    pieces.push({ text: text.slice(part.start, part.end), isFound: true })
    at = part.end
  }
  return at < end ? [...pieces, { text: text.slice(at, end), isFound: false }] : pieces
}
