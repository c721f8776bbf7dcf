import { diffWordsWithSpace } from 'diff'

/** A stretch of text that stayed, was taken out or was put in. */
export type Stretch = { text: string; change: 'same' | 'out' | 'in' }

/** Comparing takes the square of the number of changed words and spaces: so many some 50 ms. With more, two texts are better read side by side. */
const MOST_CHANGES = 400
/** Of what stayed between two changes so much is shown on each side, in characters. */
const AROUND = 200

/**
 * Compares two texts word by word.
 * @returns the stretches in their order, long ones that stayed cut to what surrounds the changes; null where too much was changed
 */
export function difference(before: string, after: string): Stretch[] | null {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES })
  if (!parts) return null
  const stretches = parts.map(({ value, added, removed }): Stretch => ({ text: value, change: added ? 'in' : removed ? 'out' : 'same' }))
  return stretches.map((stretch, index) => (stretch.change === 'same' ? { ...stretch, text: cut(stretch.text, index === 0, index === stretches.length - 1) } : stretch))
}

function cut(text: string, isFirst: boolean, isLast: boolean): string {
  const [head, tail] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND]
  const letters = Array.from(text)
  return letters.length <= head + tail + AROUND ? text : `${letters.slice(0, head).join('')} […] ${tail ? letters.slice(-tail).join('') : ''}`
}
