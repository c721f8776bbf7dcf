import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { tallClass } from './tall'

const css = readFileSync('app/globals.css', 'utf8')
const known = new Set(/@source inline\("tall-\{([\d,]+)\}"\)/.exec(css)?.[1]?.split(',').map(Number))

it('tells the style nothing it does not know, however high a branch is', () => {
  for (let rem = 2.5; rem < 1_000_000; rem *= 1.01) {
    const step = Number(/^tall-(\d+)$/.exec(tallClass(rem))?.[1] ?? 0)
    expect(known.has(step)).toBe(rem < 7 || rem > 22)
    if (step > 0) expect(Math.abs(step / Math.min(rem, 100_000) - 1)).toBeLessThan(0.2)
  }
})
