import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, inkOn } from './contrast'

/** What words need to be read (WCAG 1.4.3). */
const READABLE = 4.5
const BACKGROUNDS = ['paper', 'tint']
/** From the strongest to the faintest. */
const SHADES = ['ink', 'fade-1', 'fade-2', 'fade-3']

const css = readFileSync('app/globals.css', 'utf8')
const theme = (place: 0 | 1) => new Map(Array.from(css.matchAll(/--([a-z0-9-]+): light-dark\(#(\w{6}), #(\w{6})\)/g), ([, name = '', ...colours]) => [name, colours[place] ?? '']))
const black = new Map([...theme(1), ['paper', '000000'], ['tint', /viewer\.black\) \{\s*--paper: #000;\s*--tint: #(\w{6})/.exec(css)?.[1] ?? '']])

describe.each([['light', theme(0)], ['dark', theme(1)], ['black', black]])('in the %s theme', (_, colours) => {
  const between = (...names: [string, string]) => {
    const [one, other] = names.map((name) => colours.get(name))
    if (!one || !other) throw new Error(`The theme has no colour called ${names.join(' or ')}.`)
    return contrast(one, other)
  }

  it.each([...SHADES, 'quiet', 'accent', 'new'])('words in %s can be read', (shade) => {
    for (const background of BACKGROUNDS) expect(between(shade, background)).toBeGreaterThanOrEqual(READABLE)
  })

  it('each step of fading can be told from the one before', () => {
    const contrasts = SHADES.map((shade) => between(shade, 'paper'))
    for (const [index, faded] of contrasts.slice(1).entries()) expect(faded).toBeLessThan((contrasts[index] ?? 0) * 0.85)
  })
})

it('finds something that can be read on whatever colour somebody chooses', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0'))
  fc.assert(fc.property(colour, (chosen) => contrast(chosen, inkOn(chosen)) >= READABLE))
  expect([inkOn('ff6600'), inkOn('000080')]).toEqual(['000000', 'ffffff'])
})
