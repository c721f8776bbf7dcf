import { toggleOf } from '@/components/comments/fold'

const REPLIES = ':scope > ol'

/**
 * Puts comments of a page that was read anew into the present one, where they stand there: after the comment before them. What is here already stays as it
 * is and where it is; the counts of the branches and the ways from one comment to the next follow.
 * @param fresh the comments, from top to bottom, those that are here among them
 * @returns what was put in and is not the viewer's own, marked as new
 */
export function putIn(fresh: Iterable<HTMLElement>): HTMLElement[] {
  const viewer = document.querySelector<HTMLElement>('#viewer')?.dataset.name
  const added: HTMLElement[] = []
  const before = new Map<Element | null, Element>()
  for (const comment of fresh) {
    const above = comment.parentElement?.closest('li') ?? null
    let here = document.getElementById(comment.id)
    if (!here) {
      here = withoutReplies(comment)
      const previous = before.get(above)
      if (previous) previous.after(here)
      else listBelow(above)?.prepend(here)
      if (here.querySelector('a[href^="/user/"]')?.textContent !== viewer) added.push(here)
      recount(above)
    } else leadOn(here, comment)
    before.set(above, here)
  }
  added.forEach((comment, index) => markNew(comment, added[index + 1]))
  return added
}

/** Those come after it, each on its own: some may be here. */
function withoutReplies(comment: HTMLElement): HTMLElement {
  const copy = document.importNode(comment, true)
  copy.querySelector(REPLIES)?.remove()
  return copy
}

function listBelow(above: Element | null): Element | null {
  if (!above) return document.querySelector('.thread, .comments')
  const here = document.getElementById(above.id)
  return here?.querySelector(REPLIES) ?? here?.appendChild(document.createElement('ol')) ?? null
}

function recount(branch: Element | null): void {
  for (let at = branch; at; at = at.parentElement?.closest('li') ?? null) {
    const toggle = toggleOf(document.getElementById(at.id))
    if (toggle) toggle.ariaLabel = toggleOf(at)?.ariaLabel ?? ''
  }
}

/** Who goes from comment to comment finds what came between two of them. */
function leadOn(here: Element, fresh: Element): void {
  let last = jumpIn(here, 'parent') ?? here.querySelector(':scope > a[title$=Z]')
  for (const label of ['prev', 'next']) {
    const jump = jumpIn(fresh, label)
    if (!jump || !last) continue
    const known = jumpIn(here, label)
    if (known) known.href = jump.hash
    else last.after(' ', document.importNode(jump, true))
    last = known ?? last.nextElementSibling
  }
}

function jumpIn(comment: Element, label: string): HTMLAnchorElement | undefined {
  return Array.from(comment.querySelectorAll<HTMLAnchorElement>(':scope > a[href^="#"]:not(.news)')).find(({ textContent }) => textContent === label)
}

/** As the server marks what is new since somebody's last visit; each leads to the next. */
function markNew(comment: HTMLElement, next: HTMLElement | undefined): void {
  if (comment.querySelector(':is(:scope, :scope > .meta) > .news')) return
  const mark = document.createElement('a')
  Object.assign(mark, { className: 'news', textContent: 'new' })
  if (next) Object.assign(mark, { href: `#${next.id}`, title: 'to the next new comment' })
  const meta = comment.querySelector(':scope > .meta')
  if (meta) meta.append(' ', mark)
  else toggleOf(comment)?.before(' ', mark)
}
