import { LRUCache } from 'lru-cache'
import { RE2JS, RE2JSException } from 're2js'

// The one file that knows the engine: RE2's, which takes time linear in the text whatever the pattern.

/** Steps of a compiled pattern: each is looked at for each character at worst. */
const LARGEST = 1000

const engines = new LRUCache<string, RE2JS>({ max: 500 })

/** @returns what is wrong with a pattern, as a sentence; null when it can be used */
export function faultOf(pattern: string): string | null {
  try {
    const engine = compile(pattern)
    if (engine.programSize() > LARGEST) return 'That pattern repeats too much to be fast: write it with smaller numbers.'
    return engine.matcher('').find() ? 'That pattern fits every text, even none: make it narrower.' : null
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    return `That pattern cannot be read: ${error.message.replace('error parsing regexp: ', '').replace('(?i)', '')}. Correct it; a sign with “\\” before it stands for itself.`
  }
}

/** @returns a pattern ready for use, the same one until it is forgotten; null when it cannot be read */
export function engineOf(pattern: string): RE2JS | null {
  const known = engines.get(pattern)
  if (known || faultOf(pattern)) return known ?? null
  const engine = compile(pattern)
  engines.set(pattern, engine)
  return engine
}

/** What was stopped at work must not be used again. */
export function forget(pattern: string): void {
  engines.delete(pattern)
}

function compile(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
}
