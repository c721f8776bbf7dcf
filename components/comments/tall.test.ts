import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { tallClass } from './tall'

const css = readFileSync('app/globals.css', 'utf8')
const known = new Set(/@source inline\("tall-\{([\d,]+)\}"\)/.exec(css)?.[1]?.split(',').map(Number))

it('tells the style nothing it does not know, up to a list of ten thousand long comments', () => {
  for (let rem = 2.5; rem < 100_000; rem *= 1.01) {
    const step = Number(/^tall-(\d+)$/.exec(tallClass(rem))?.[1] ?? 15)
    if (rem < 7 || rem > 22) {
      expect(known).toContain(step)
      expect(Math.abs(step / rem - 1)).toBeLessThan(0.2)
    } else expect(tallClass(rem)).toBe('')
  }
})
