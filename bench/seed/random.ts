/** Draws that are the same in every run, so that runs can be compared. */
export type Random = {
  /** @returns at least 0, below 1 */
  fraction: () => number
  /** @returns a whole number, both ends included */
  between: (least: number, most: number) => number
  pick: <T>(list: readonly [T, ...T[]]) => T
}

/**
 * A small generator of pseudo-random numbers (mulberry32, by Tommy Ettinger, in the public domain).
 * @param seed another one gives another sequence
 */
export function makeRandom(seed: number): Random {
  let state = seed
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))
  return { fraction, between, pick: (list) => list[between(0, list.length - 1)] ?? list[0] }
}
