import type { Patch, PatchedMarkup, StaticMarkup } from '@/lib/document'
import { FOLDED, TOGGLE } from './thread'

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
  const places = placesOf(thread)
  const patches = new Map<StaticMarkup, Patch[]>()
  for (const [id, { extra, folded }] of notes) {
    const piece = places.get(id)?.piece
    const from = piece?.seams?.get(id)
    if (!piece || from === undefined) continue
    const own = patches.get(piece) ?? []
    own.push(folded ? { from, to: from + TOGGLE.length, put: extra + FOLDED } : { from, to: from, put: extra })
    patches.set(piece, own)
  }
  return thread.map((shared) => {
    const own = patches.get(shared)
    return own ? { shared, patches: own.sort((a, b) => a.from - b.from) } : shared
  })
}

/**
 * @param thread the pieces as threadMarkup returns them
 * @returns those of the comments that stand there, from top to bottom
 */
export function inOrder(thread: readonly StaticMarkup[], ids: readonly number[]): number[] {
  if (ids.length === 0) return []
  const places = placesOf(thread)
  const found = ids.flatMap((id) => {
    const place = places.get(id)
    return place ? [{ id, nth: place.nth }] : []
  })
  return found.sort((a, b) => a.nth - b.nth).map(({ id }) => id)
}

/** The piece a comment stands in, and how many stand above it. */
type Place = { piece: StaticMarkup; nth: number }

const known = new WeakMap<readonly StaticMarkup[], ReadonlyMap<number, Place>>()

/** @returns where each comment stands, found once for each rendering of a thread */
function placesOf(thread: readonly StaticMarkup[]): ReadonlyMap<number, Place> {
  const kept = known.get(thread)
  if (kept) return kept
  const ids = thread.flatMap((piece) => [...(piece.seams?.keys() ?? [])].map((id) => ({ id, piece })))
  const found = new Map(ids.map(({ id, piece }, nth) => [id, { piece, nth }]))
  known.set(thread, found)
  return found
}
