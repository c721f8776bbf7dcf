import type { Random } from './random'

const ONSETS = ['b', 'br', 'c', 'ch', 'cl', 'd', 'dr', 'f', 'fl', 'g', 'gr', 'h', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'sh', 'st', 't', 'th', 'tr', 'v', 'w', ''] as const
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai', 'ee'] as const
const ENDS = ['', '', 'n', 'r', 's', 't', 'l', 'd', 'ng', 'st', 'ck', 'm', 'nd'] as const

const VOCABULARY = 4000
/** Few words make up most of what people write; a cube comes near to how unevenly they are used. */
const UNEVENNESS = 3

/** Writes made-up words, sentences and comments that compress about as well as real ones. */
export type Writer = { word: () => string; sentence: () => string; comment: () => string }

/** @returns a writer with a vocabulary of its own */
export function makeWriter(random: Random): Writer {
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => newWord(random, rank))
  const word = () => vocabulary[Math.floor(random.fraction() ** UNEVENNESS * VOCABULARY)] ?? 'the'
  const words = (count: number) => Array.from({ length: count }, word)
  const sentence = () => capitalised(`${words(random.between(5, 18)).join(' ')}${random.fraction() < 0.1 ? '?' : '.'}`)
  const paragraph = (count: number) => Array.from({ length: count }, sentence).join(' ')

  function comment(): string {
    const paragraphs = Array.from({ length: random.between(1, 2) }, () => paragraph(random.between(2, 4)))
    return [random.fraction() < 0.15 && `> ${sentence()}`, ...paragraphs, extra()].filter(Boolean).join('\n\n')
  }

  function extra(): string {
    const draw = random.fraction()
    if (draw < 0.1) return `${sentence()} https://${word()}${word()}.example/${word()}/${word()}`
    if (draw < 0.15) return `  ${words(3).join('_')} = ${word()}(${word()})`
    return draw < 0.25 ? `*${sentence()}*` : ''
  }

  return { word, sentence, comment }
}

/** @returns a made-up word; those of a low rank, which are used most, are short */
export function newWord(random: Random, rank: number): string {
  const syllables = rank < 100 ? 1 : rank < 1000 ? random.between(1, 2) : random.between(2, 4)
  return Array.from({ length: syllables }, () => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(ENDS)).join('')
}

/** @returns with its first letter large */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
