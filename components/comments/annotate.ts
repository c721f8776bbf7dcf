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
  const pieces = piecesOf(thread)
  const patches = new Map<StaticMarkup, Patch[]>()
  for (const [id, { extra, folded }] of notes) {
    const piece = pieces.get(id)
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
  const { reading, places } = readingOf(thread)
  const found = Uint32Array.from(ids.flatMap((id) => places.get(id) ?? [])).sort()
  return Array.from(found, (place) => reading[place] ?? 0)
}

type Reading = { reading: readonly number[]; places: ReadonlyMap<number, number> }

const read = new WeakMap<readonly StaticMarkup[], Reading>()

/** @returns the comments from top to bottom, and the place of each among them, found once for each rendering of a thread */
function readingOf(thread: readonly StaticMarkup[]): Reading {
  const kept = read.get(thread)
  if (kept) return kept
  const reading = [...piecesOf(thread).keys()]
  const found = { reading, places: new Map(reading.map((id, place) => [id, place])) }
  read.set(thread, found)
  return found
}

const known = new WeakMap<readonly StaticMarkup[], ReadonlyMap<number, StaticMarkup>>()

/** @returns the piece each comment stands in, found once for each rendering of a thread */
function piecesOf(thread: readonly StaticMarkup[]): ReadonlyMap<number, StaticMarkup> {
  const found = known.get(thread) ?? new Map(thread.flatMap((piece) => [...(piece.seams?.keys() ?? [])].map((id) => [id, piece])))
  known.set(thread, found)
  return found
}
