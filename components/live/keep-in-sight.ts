/**
 * Changes the page so that what is read stays where it is in the window. Browsers do that by themselves, but not all, and not always.
 * @param change puts things in above it, or below
 */
export function keepInSight<T>(change: () => T): T {
  const read = atTheTop()
  const before = read?.getBoundingClientRect().top ?? 0
  const result = change()
  if (read) window.scrollBy(0, read.getBoundingClientRect().top - before)
  return result
}

/** @returns what is read at the top of the window: an element without posts in it */
function atTheTop(): Element | null {
  const x = document.documentElement.clientWidth / 2
  for (let y = 1; y < window.innerHeight; y += 16) {
    const element = document.elementFromPoint(x, y)
    if (element && element.closest('main') && !element.querySelector('li[id]')) return element
  }
  return null
}
