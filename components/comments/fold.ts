/** Where a comment's head stands after its branch was folded away under the reader. */
const MARGIN = 12

/** @returns the box of a comment that is checked while its branch is folded away */
export function toggleOf(comment: Element | null): HTMLInputElement | null {
  return comment?.querySelector<HTMLInputElement>(':scope > input') ?? null
}

/** Opens whatever a comment is folded away in. */
export function unfoldTo(comment: Element): void {
  for (let above = comment.parentElement?.closest('.thread li'); above; above = above.parentElement?.closest('.thread li')) {
    const toggle = toggleOf(above)
    if (toggle) toggle.checked = false
  }
}

/** Folds or opens a comment's branch as a click on its toggle does, which is also how it is remembered. Whoever was inside stays beside it. */
export function toggleBranch(comment: Element): void {
  toggleOf(comment)?.click()
  const { top } = comment.getBoundingClientRect()
  if (top < 0) window.scrollBy(0, top - MARGIN)
}

/** @returns whether something is such a box */
export function isToggle(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.matches('.thread li[id] > input')
}

/** @returns the comment whose branch a point of the page belongs to, where that is on the line along its replies; else null */
export function commentOfLine(target: EventTarget): Element | null {
  return isLine(target) ? target.closest('li') : null
}

/** @returns whether the pointer meets the line along a comment's replies and not one of them */
export function isLine(target: EventTarget): target is HTMLOListElement {
  return target instanceof HTMLOListElement && target.matches('.thread li[id] > ol')
}

/**
 * Folds every branch of a thread away, or opens all, as the page at the link's address would; then the link leads back.
 * @param link in a thread's form; its data say what it becomes
 */
export function followFoldLink(link: HTMLAnchorElement): void {
  const { href, textContent, dataset } = link
  const isFolding = new URL(href).searchParams.get('fold') === 'all'
  for (const toggle of document.querySelectorAll<HTMLInputElement>('.thread > li > input')) toggle.checked = isFolding
  const before = window.location.href
  window.history.replaceState(null, '', href)
  link.href = before.split('#')[0] ?? before
  link.textContent = dataset.other ?? ''
  dataset.other = textContent
}
