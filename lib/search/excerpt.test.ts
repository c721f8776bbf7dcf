import { describe, expect, it } from 'vitest'
import { excerptOf, piecesOf } from './excerpt'

const mark = (text: string, word: string) => text.replaceAll(word, `\u0001${word}\u0002`)
const written = (pieces: readonly { text: string; isFound: boolean }[]) => pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')

describe('an excerpt', () => {
  it('is all of a short text, with the words as they were written', () => {
    expect(written(excerptOf('Tide-tables\nof the <b>Sound</b>', mark('Tide tables of the  b Sound  b ', 'Tide'), 100))).toBe('[Tide]-tables of the <b>Sound</b>')
    expect(written(piecesOf('A title', 'A title'))).toBe('A title')
    expect(written(piecesOf('🌊 wave 🌊', '  \u0001wave\u0002  '))).toBe('🌊 [wave] 🌊')
  })

  it('is the part of a long text with the most of the words, cut between words', () => {
    const filler = 'and more of it '.repeat(30)
    const text = `${filler}tide ${filler}a tide, the tide and tide ${filler}`
    const excerpt = written(excerptOf(text, mark(text, 'tide'), 120))
    expect(excerpt).toMatch(/^…[a-z ]*a \[tide\], the \[tide\] and \[tide\] [a-z ]*…$/)
    expect(excerpt.length).toBeLessThan(140)
  })

  it('breaks no character in two, and marks nothing where the marks are those of another text', () => {
    const waves = '🌊'.repeat(300)
    for (const length of [99, 100, 101]) expect(written(excerptOf(waves, waves, length))).toMatch(/^(🌊)+…$/u)
    expect(written(excerptOf('One text', '\u0001Another\u0002 one', 100))).toBe('One text')
  })
})
