import { unfoldTo } from '@/components/comments/fold'

/** What can be gone through: the comments of a thread, and the rows of a list. */
const POST = '.thread li[id], .stories > li[id], .comments > li[id]'

const isShown = (element: Element) => element.checkVisibility?.() ?? true

/** @returns the post that an element belongs to; null when it belongs to none */
export function postOf(element: Element | null): Element | null {
  return element?.closest(POST) ?? null
}

/** @returns the first post of the page */
export function firstPost(): Element | null {
  const first = document.querySelector(POST)
  return first && !isShown(first) ? after(first) : first
}

/** @returns the post at the top of the window, and whether it begins there; null where there is none */
export function postInSight(): { post: Element; isWhole: boolean } | null {
  const x = document.documentElement.clientWidth / 2
  // To find what stands at a point takes a while in a long thread, so nothing above the first post is looked at.
  const top = document.querySelector(POST)?.parentElement?.getBoundingClientRect().top ?? window.innerHeight
  for (let y = Math.max(4, Math.ceil(top)); y < window.innerHeight; y += 24) {
    const post = postOf(document.elementFromPoint(x, y))
    if (post) return { post, isWhole: post.getBoundingClientRect().top >= 0 }
  }
  return null
}

/** @returns the next post down the page; what is folded away is not there */
export function next(post: Element): Element | null {
  return post.querySelector(':scope > input:not(:checked) ~ ol > li') ?? after(post)
}

/** @returns the post before it up the page */
export function previous(post: Element): Element | null {
  const sibling = before(post)
  return sibling ? lastOf(sibling) : parent(post)
}

/** @returns the next post that is no deeper: a sibling, or a sibling of a comment above */
export function after(post: Element): Element | null {
  for (let at: Element | null = post; at; at = parent(at)) {
    const sibling = siblings(at, (each) => each.nextElementSibling, (list) => list.firstElementChild)
    if (sibling) return sibling
  }
  return null
}

/** @returns the sibling before it, or else the comment it answers */
export function beforeOrAbove(post: Element): Element | null {
  return before(post) ?? parent(post)
}

/** @returns the comment that a comment answers; null at the top of a thread */
export function parent(post: Element): Element | null {
  return postOf(post.parentElement)
}

/** @returns the comment at the top of a comment's branch */
export function root(post: Element): Element {
  const above = parent(post)
  return above ? root(above) : post
}

function before(post: Element): Element | null {
  return siblings(post, (each) => each.previousElementSibling, (list) => list.lastElementChild)
}

function lastOf(post: Element): Element {
  const last = post.querySelector(':scope > input:not(:checked) ~ ol')?.lastElementChild
  return last ? lastOf(last) : post
}

/** Goes on beside a post, past what is not shown, and from one list of a long thread into the other. */
function siblings(post: Element, step: (each: Element) => Element | null, end: (list: Element) => Element | null): Element | null {
  const list = post.parentElement
  const beyond = list?.matches('.thread') ? step(list) : null
  const sibling = step(post) ?? (beyond?.matches('.thread') ? end(beyond) : null)
  return sibling && !(sibling.matches('li[id]') && isShown(sibling)) ? siblings(sibling, step, end) : sibling
}

/** @returns the first comment further down than this one that is new to the viewer; the first of all where nothing is given */
export function nextNew(post: Element | null): Element | null {
  const all = [...document.querySelectorAll('.thread .news')].map(postOf)
  return all.find((each) => each && (!post || (each !== post && (post.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) > 0))) ?? null
}

const MARGIN = 12

/** Moves the focus to a post, and the page as little as shows it. Whoever hears the page is told who wrote it and how deep it stands. */
export function goTo(post: Element): void {
  if (!(post instanceof HTMLElement)) return
  unfoldTo(post)
  if (post.matches('.thread li')) post.setAttribute('aria-label', `${post.querySelector(':scope > :is(h2, h3, h4, h5, h6)')?.textContent ?? ''}, level ${depthOf(post)}`)
  post.tabIndex = -1
  post.focus({ preventScroll: true })
  show(post)
}

function depthOf(post: Element): number {
  const above = parent(post)
  return above ? depthOf(above) + 1 : 1
}

/** A comment's own words, without what answers it. */
function show(post: Element): void {
  const { top, bottom } = post.getBoundingClientRect()
  const end = post.querySelector(':scope > input:not(:checked) ~ ol')?.getBoundingClientRect().top ?? bottom
  if (top < MARGIN) window.scrollBy(0, top - MARGIN)
  else if (end > window.innerHeight - MARGIN) window.scrollBy(0, Math.min(end - window.innerHeight + MARGIN, top - MARGIN))
}
