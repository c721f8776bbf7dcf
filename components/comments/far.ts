/**
 * Lets go of how branches are laid out that went out of view. Browsers keep it of all that was ever seen, and whenever they compact their heap one frame
 * waits for all that is kept; a branch that is gone for a moment loses it, and gets it again only where it comes near the screen.
 * @returns ends it
 */
export function forgetFarBranches(): () => void {
  const seen = new WeakSet<Element>()
  const far = new Set<HTMLElement>()
  let asked = 0
  const ask = () => void (asked ||= window.requestIdleCallback?.(forget) ?? 0)
  const onChange = (event: Event) => {
    if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || !(event.target instanceof HTMLElement)) return
    if (!event.skipped) {
      seen.add(event.target)
      far.delete(event.target)
    } else if (seen.delete(event.target)) {
      far.add(event.target)
      ask()
    }
  }
  /** One at a time: no frame waits for many. */
  const forget = () => {
    asked = 0
    const [branch] = far
    if (!branch) return
    far.delete(branch)
    if (!branch.contains(document.activeElement)) dropLayout(branch)
    if (far.size > 0) ask()
  }
  document.addEventListener('contentvisibilityautostatechange', onChange)
  return () => {
    document.removeEventListener('contentvisibilityautostatechange', onChange)
    if (asked) window.cancelIdleCallback(asked)
  }
}

/** Style is asked for in between, but not where anything is: so nothing moves. */
function dropLayout(branch: HTMLElement): void {
  branch.hidden = true
  void getComputedStyle(branch).display
  branch.hidden = false
}
