import { LRUCache } from 'lru-cache'
import type { StaticMarkup } from './document'
import type { Awaitable } from './once-per'

const LIMIT_BYTES = 256 * 1024 * 1024

const kept = new LRUCache<string, readonly StaticMarkup[]>({ maxSize: LIMIT_BYTES, sizeCalculation: sizeOf })
const making = new Map<string, Promise<readonly StaticMarkup[]>>()

/**
 * Makes markup once for everybody. It is kept under a key that names its version, so it is never invalidated: what is out of date is not
 * asked for any more, and goes as the least recently used.
 * @param key everything the markup depends on
 */
export function staticMarkup(key: string, make: () => Promise<readonly StaticMarkup[]>): Awaitable<readonly StaticMarkup[]> {
  const known = kept.get(key) ?? making.get(key)
  if (known) return known
  const made = make()
    .then((markup) => {
      kept.set(key, markup)
      return markup
    })
    .finally(() => making.delete(key))
  making.set(key, made)
  return made
}

/** The HTML as a string, its bytes and their compressed forms, and the seams; in bytes. */
function sizeOf(pieces: readonly StaticMarkup[]): number {
  return pieces.reduce((sum, { html, seams }) => sum + html.length * 4 + (seams?.size ?? 0) * 50, 1)
}
