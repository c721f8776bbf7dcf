import { points } from '@/components/stories/story-list'

const opposites: Record<string, [name: string, label: string]> = {
  favourite: ['unfavourite', 'un-favourite'],
  unfavourite: ['favourite', 'favourite'],
  unhide: ['hide', 'hide'],
}

/**
 * Shows at once what a button does, before the server has answered.
 * @returns how to take it back
 */
export function showMark(button: HTMLButtonElement): () => void {
  if (button.name === 'up') return spendArrow(button)
  const row = button.closest('ol.stories > li')
  if (button.name === 'hide' && row) return hideRow(row)
  return turnOver(button, button.name === 'hide' ? ['unhide', 'un-hide'] : opposites[button.name])
}

function spendArrow(button: HTMLButtonElement): () => void {
  const label = button.parentElement?.querySelector('.points')
  const before = label?.textContent ?? null
  const count = Number.parseInt(before ?? '', 10)
  button.classList.add('used')
  if (label && Number.isInteger(count)) label.textContent = points(count + 1)
  return () => {
    button.classList.remove('used')
    if (label) label.textContent = before
  }
}

/** Out of the list, so that the ranks below close up. */
function hideRow(row: Element): () => void {
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

function turnOver(button: HTMLButtonElement, opposite: [string, string] | undefined): () => void {
  const { name, textContent } = button
  if (opposite) [button.name, button.textContent] = opposite
  return () => {
    button.name = name
    button.textContent = textContent
  }
}
