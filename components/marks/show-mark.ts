import { points } from '@/lib/text/counts'

const opposites: Record<string, [name: string, label: string]> = {
  favourite: ['unfavourite', 'un-favourite'],
  unfavourite: ['favourite', 'favourite'],
  unhide: ['hide', 'hide'],
  follow: ['unfollow', 'un-follow'],
  unfollow: ['follow', 'follow'],
  mute: ['unmute', 'un-mute'],
  unmute: ['mute', 'mute'],
}

type Undo = () => void

/**
 * Shows at once what a button does, before the server has answered.
 * @returns how to take it back
 */
export function showMark(button: HTMLButtonElement): Undo {
  if (button.name === 'up' || button.name === 'down') return showVote(button)
  if (button.name === 'unvote') return showNoVote(button)
  const row = button.closest('ol.stories > li')
  if (button.name === 'hide' && row) return hideRow(row)
  return turnOver(button, button.name === 'hide' ? ['unhide', 'un-hide'] : opposites[button.name])
}

/** The arrow shows the vote; a button to take it back appears at the end of the line. */
function showVote(arrow: HTMLButtonElement): Undo {
  const by = arrow.name === 'up' ? 1 : -1
  const unvote = document.createElement('button')
  Object.assign(unvote, { name: 'unvote', value: arrow.value, textContent: 'unvote' })
  unvote.dataset.by = String(by)
  return together(setArrows(arrow, arrow.name), addPoints(arrow, by), insert(lineOf(arrow), ' ', unvote))
}

function showNoVote(button: HTMLButtonElement): Undo {
  const place = document.createTextNode('')
  const by = Number(button.dataset.by ?? 1)
  const undo = together(setArrows(button, null), addPoints(button, -by))
  button.replaceWith(place)
  return together(undo, () => place.replaceWith(button))
}

/** @param used the name of the arrow that shows the vote; null when there is none */
function setArrows(within: HTMLElement, used: string | null): Undo {
  const { value } = within as HTMLButtonElement
  const arrows = [...document.querySelectorAll<HTMLButtonElement>(`:is([name=up],[name=down])[value="${value}"]`)]
  const before = arrows.map(({ className }) => className)
  for (const arrow of arrows) arrow.className = used === null ? 'free' : arrow.name === used ? 'spent' : 'barred'
  return () => arrows.forEach((arrow, index) => (arrow.className = before[index] ?? ''))
}

function addPoints(beside: Element, by: number): Undo {
  const label = beside.closest('li, .item-top')?.querySelector('.points') ?? null
  const before = label?.textContent ?? null
  const count = Number.parseInt(before ?? '', 10)
  // A comment of one's own has points beside it, but one does not vote on that.
  if (label && Number.isInteger(count) && !label.closest('.thread')) label.textContent = points(count + by)
  return () => {
    if (label) label.textContent = before
  }
}

/** Where the acts on a post stand: in the line under its title, or before the words of a comment. */
function lineOf(arrow: HTMLButtonElement): { parent: Element; before: Element | null } {
  const post = arrow.closest('li, .item-top') ?? arrow
  const meta = post.querySelector(':scope > .meta')
  return meta ? { parent: meta, before: null } : { parent: post, before: post.querySelector(':scope > input') }
}

function insert({ parent, before }: { parent: Element; before: Element | null }, ...nodes: (Node | string)[]): Undo {
  const added = nodes.map((node) => (typeof node === 'string' ? document.createTextNode(node) : node))
  for (const node of added) parent.insertBefore(node, before)
  return () => added.forEach((node) => node.parentNode?.removeChild(node))
}

/** Out of the list, so that the ranks below close up. */
function hideRow(row: Element): Undo {
  const place = document.createComment('')
  const below = [...(row.parentElement?.querySelectorAll('.rank') ?? [])].filter((rank) => row.compareDocumentPosition(rank) === Node.DOCUMENT_POSITION_FOLLOWING)
  const renumber = (by: number) => below.forEach((rank) => (rank.textContent = `${Number.parseInt(rank.textContent ?? '', 10) + by}.`))
  row.replaceWith(place)
  renumber(-1)
  return () => {
    place.replaceWith(row)
    renumber(1)
  }
}

function turnOver(button: HTMLButtonElement, opposite: [string, string] | undefined): Undo {
  const { name, textContent } = button
  if (opposite) [button.name, button.textContent] = opposite
  return () => {
    button.name = name
    button.textContent = textContent
  }
}

function together(...undos: Undo[]): Undo {
  return () => undos.forEach((undo) => undo())
}
