const PLACE = 'keys'

/** @returns whether somebody is signed in: then a setting of theirs counts, and not one of this device */
export function isSignedIn(): boolean {
  return viewer()?.name !== undefined
}

/** @returns whether somebody turned the keys off, in their settings or on this device; they are on where the browser keeps nothing */
export function areKeysOff(): boolean {
  if (isSignedIn()) return viewer()?.keys === 'off'
  try {
    return localStorage.getItem(PLACE) === 'off'
  } catch {
    return false
  }
}

function viewer(): DOMStringMap | undefined {
  return document.querySelector<HTMLElement>('#viewer')?.dataset
}

/** Turns the keys off or on, on this device. */
export function turnKeys(off: boolean): void {
  try {
    if (off) localStorage.setItem(PLACE, 'off')
    else localStorage.removeItem(PLACE)
  } catch {}
}
