import { toggleOf } from '@/components/comments/fold'

/** Of one thread, until the window is closed: of people who are signed in the server remembers it, of nobody else anything. */
const place = () => `folded ${window.location.pathname}`

/** Remembers in this window that a comment was folded or opened. */
export function noteFold(id: string, isFolded: boolean): void {
  const others = foldedHere().filter((each) => each !== id)
  try {
    sessionStorage.setItem(place(), [...others, ...(isFolded ? [id] : [])].join(' '))
  } catch {}
}

/** Folds what was folded in this window before. */
export function foldAgain(): void {
  for (const id of foldedHere()) {
    const toggle = toggleOf(document.getElementById(id))
    if (toggle) toggle.checked = true
  }
}

function foldedHere(): string[] {
  try {
    return sessionStorage.getItem(place())?.split(' ').filter(Boolean) ?? []
  } catch {
    return []
  }
}
