import { z } from 'zod'
import { isContainer, type Json, type JsonObject } from './json'

/** Which part of what is asked for: the keys alone, or what some of the keys lead to. */
export type View = { shallow: boolean; keys: Keys | null }

type Keys = { first?: number | undefined; last?: number | undefined; from?: string | undefined; to?: string | undefined }

/** How it is written: for people, not at all, or as a call of this function. */
export type Writing = { print: 'compact' | 'pretty' | 'silent'; callback: string | null }

const LONGEST = 100
const limit = z.coerce.number('Limits must be whole numbers.').int('Limits must be whole numbers.').positive('Limits must be positive.').max(100_000, 'The limit is too large.').optional()
const MEANT_AS_JSON = 'startAt, endAt and equalTo must be keys as JSON.'
/** A key as JSON: "12", or 12. */
const key = z.string().max(LONGEST, MEANT_AS_JSON).regex(/^(?:"[^"\\]*"|-?\d+)$/, MEANT_AS_JSON).transform((json) => json.replaceAll('"', '')).optional()

const asked = z
  .object({
    shallow: z.literal('true', 'shallow must be true.').optional(),
    orderBy: z.literal('"$key"', 'orderBy must be "$key" with its quotation marks.').optional(),
    limitToFirst: limit,
    limitToLast: limit,
    startAt: key,
    endAt: key,
    equalTo: key,
    print: z.string().optional(),
    callback: z.string().max(LONGEST, 'The name of the callback is too long.').regex(/^[\w$.[\]]+$/, 'The name of the callback is none.').optional(),
  })
  .refine(({ limitToFirst, limitToLast }) => limitToFirst === undefined || limitToLast === undefined, 'Only one of limitToFirst and limitToLast can be used.')
  .refine(({ orderBy, limitToFirst, limitToLast, startAt, endAt, equalTo }) => orderBy ?? [limitToFirst, limitToLast, startAt, endAt, equalTo].every((given) => given === undefined), 'orderBy must be defined when other query parameters are defined.')
  .refine(({ shallow, orderBy }) => shallow === undefined || orderBy === undefined, 'Mixing shallow and querying parameters is not supported.')

/** @returns what a query asks for beside the path; or in one sentence what is wrong with it. What nobody knows is ignored. */
export function readQuery(query: URLSearchParams): { view: View; writing: Writing } | { error: string } {
  const parsed = asked.safeParse(Object.fromEntries([...query].reverse()))
  if (!parsed.success) return { error: parsed.error.issues[0]?.message ?? 'The query makes no sense.' }
  const { shallow, orderBy, limitToFirst: first, limitToLast: last, startAt, endAt, equalTo, print, callback } = parsed.data
  return {
    view: { shallow: shallow !== undefined, keys: orderBy ? { first, last, from: equalTo ?? startAt, to: equalTo ?? endAt } : null },
    writing: { print: print === 'pretty' || print === 'silent' ? print : 'compact', callback: callback ?? null },
  }
}

/** @returns the part of it that a view shows; what holds nothing is shown as it is */
export function viewed(value: Json, { shallow, keys }: View): Json {
  if (!isContainer(value) || (!shallow && !keys)) return value
  const inside = value as JsonObject
  const sorted = Object.keys(inside).sort(byKey)
  return Object.fromEntries((keys ? chosen(sorted, keys) : sorted).map((name) => [name, shallow || (inside[name] ?? null)]))
}

function chosen(sorted: string[], { first, last, from, to }: Keys): string[] {
  const within = sorted.filter((name) => (from === undefined || byKey(name, from) >= 0) && (to === undefined || byKey(name, to) <= 0))
  return last === undefined ? within.slice(0, first) : within.slice(-last)
}

const NUMBER = /^(?:0|-?[1-9]\d{0,9})$/

/** Numbers first, in their order (Firebase's order of keys). */
function byKey(a: string, b: string): number {
  const [isNumber, isOther] = [NUMBER.test(a), NUMBER.test(b)]
  if (isNumber !== isOther) return isNumber ? -1 : 1
  if (isNumber) return Number(a) - Number(b)
  return a < b ? -1 : Number(a > b)
}
