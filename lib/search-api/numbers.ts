import { readGroups } from './groups'

/** What a number of a hit is compared with. */
export type Comparison = { field: 'created_at_i' | 'points' | 'num_comments'; sign: '<' | '<=' | '=' | '!=' | '>' | '>='; value: number }

const COMPARISON = /^(created_at_i|points|num_comments)\s*(<=|>=|!=|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,9})?)$/

/** Reads `created_at_i>1,(points>=10,num_comments>5)`. @returns groups, of each of which one comparison is enough; null for what is not written so */
export function readComparisons(given: string): Comparison[][] | null {
  const groups = readGroups(given)?.map((group) => group.map(comparisonIn)) ?? [[null]]
  return groups.flat().includes(null) ? null : (groups as Comparison[][])
}

function comparisonIn(written: string): Comparison | null {
  const [, field, sign, value] = COMPARISON.exec(written) ?? []
  return field ? ({ field, sign, value: Number(value) } as Comparison) : null
}

/** Whole numbers from `least` on and below `end`. */
export type Span = { least: number; end: number }

/** @returns the whole numbers for which a comparison holds, or those for which one with != does not */
export function spanOf({ sign, value }: Pick<Comparison, 'sign' | 'value'>): Span {
  const [at, beyond] = [Math.ceil(value), Math.floor(value) + 1]
  if (sign === '<') return { least: -Infinity, end: at }
  if (sign === '<=') return { least: -Infinity, end: beyond }
  if (sign === '>') return { least: beyond, end: Infinity }
  if (sign === '>=') return { least: at, end: Infinity }
  return { least: at, end: beyond }
}

/** @returns what is in both */
export function overlap(one: Span, other: Span): Span {
  return { least: Math.max(one.least, other.least), end: Math.min(one.end, other.end) }
}
