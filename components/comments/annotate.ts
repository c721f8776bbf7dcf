import type { StaticMarkup } from '@/lib/document'
import { OPEN } from './thread'

/** What one viewer sees of a comment beside what everyone does: `extra` markup at the end of its head, and whether it is folded away. */
export type Note = { extra: string; folded: boolean }

/**
 * Puts what one viewer sees into a thread everybody shares.
 * @param thread the pieces as threadMarkup returns them
 * @param notes by comment
 * @returns the pieces, those with notes written anew
 */
export function annotate(thread: readonly StaticMarkup[], notes: ReadonlyMap<number, Note>): (StaticMarkup | string)[] {
  if (notes.size === 0) return [...thread]
  return thread.map((piece) => {
    const places = [...notes].flatMap(([id, note]) => placeOf(piece, id, note))
    return places.length === 0 ? piece : write(piece.html, places.sort((a, b) => a.at - b.at))
  })
}

type Place = Note & { at: number }

function placeOf({ seams }: StaticMarkup, id: number, note: Note): Place[] {
  const at = seams?.get(id)
  return at === undefined ? [] : [{ ...note, at }]
}

function write(html: string, places: readonly Place[]): string {
  let written = ''
  let from = 0
  for (const { at, extra, folded } of places) {
    written += html.slice(from, at) + extra + (folded ? '<details>' : OPEN)
    from = at + OPEN.length
  }
  return written + html.slice(from)
}
