import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What words need to be read (WCAG 1.4.3). */
const READABLE = 4.5
const BACKGROUNDS = ['paper', 'tint']
/** From the strongest to the faintest. */
const SHADES = ['ink', 'fade-1', 'fade-2', 'fade-3']

const [light = '', dark = ''] = readFileSync('app/globals.css', 'utf8').match(/:root \{[^}]*\}/g) ?? []

describe.each([['light', light], ['dark', dark]])('in the %s theme', (_, theme) => {
  it.each([...SHADES, 'quiet', 'accent', 'new'])('words in %s can be read', (shade) => {
    for (const background of BACKGROUNDS) expect(contrast(theme, shade, background)).toBeGreaterThanOrEqual(READABLE)
  })

  it('each step of fading can be told from the one before', () => {
    const contrasts = SHADES.map((shade) => contrast(theme, shade, 'paper'))
    for (const [index, faded] of contrasts.slice(1).entries()) expect(faded).toBeLessThan((contrasts[index] ?? 0) * 0.85)
  })
})

function contrast(theme: string, ...names: [string, string]): number {
  const [brighter = 0, darker = 0] = names.map((name) => luminance(theme, name)).sort((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

/** As WCAG defines it. */
function luminance(theme: string, name: string): number {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(theme)?.[1]
  if (!hex) throw new Error(`The theme has no colour called ${name}.`)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => linear(Number.parseInt(hex.slice(from, from + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
