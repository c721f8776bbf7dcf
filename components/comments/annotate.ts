import type { Patch, PatchedMarkup, StaticMarkup } from '@/lib/document'
import { OPEN } from './thread'

/** What one viewer sees of a comment beside what everyone does: `extra` markup at the end of its head, and whether it is folded away. */
export type Note = { extra: string; folded: boolean }

/**
 * Puts what one viewer sees into a thread everybody shares.
 * @param thread the pieces as threadMarkup returns them
 * @param notes by comment
 * @returns the pieces, those with notes patched
 */
export function annotate(thread: readonly StaticMarkup[], notes: ReadonlyMap<number, Note>): readonly (StaticMarkup | PatchedMarkup)[] {
  if (notes.size === 0) return thread
  return thread.map((shared) => {
    const patches = [...notes].flatMap(([id, note]) => patchFor(shared, id, note)).sort((a, b) => a.from - b.from)
    return patches.length > 0 ? { shared, patches } : shared
  })
}

function patchFor({ seams }: StaticMarkup, id: number, { extra, folded }: Note): Patch[] {
  const from = seams?.get(id)
  return from === undefined ? [] : [{ from, to: from + OPEN.length, put: extra + (folded ? '<details>' : OPEN) }]
}
