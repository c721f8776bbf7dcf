const PLACE = 'keys'

/** @returns whether somebody turned the keys off on this device; they are on where the browser keeps nothing */
export function areKeysOff(): boolean {
  try {
    return localStorage.getItem(PLACE) === 'off'
  } catch {
    return false
  }
}

/** Turns the keys off or on, on this device. */
export function turnKeys(off: boolean): void {
  try {
    if (off) localStorage.setItem(PLACE, 'off')
    else localStorage.removeItem(PLACE)
  } catch {}
}
