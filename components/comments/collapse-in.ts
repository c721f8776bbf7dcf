/**
 * Folds comments away in a thread's markup.
 * @param thread the markup of a whole thread, all open
 * @param ids comments the viewer had folded away
 * @returns a copy in which those are closed
 */
export function collapseIn(thread: string, ids: readonly number[]): string {
  const cuts = ids
    .map((id) => thread.indexOf(`<li id=${id}>`))
    .filter((start) => start >= 0)
    .map((start) => thread.indexOf(OPEN, start))
    .sort((a, b) => a - b)
  let folded = ''
  let from = 0
  for (const cut of cuts) {
    folded += `${thread.slice(from, cut)}<details>`
    from = cut + OPEN.length
  }
  return folded + thread.slice(from)
}

const OPEN = '<details open>'
