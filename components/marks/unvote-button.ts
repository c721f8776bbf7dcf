import type { Votes } from '@/lib/marks/queries'
import { html, type Markup } from '@/lib/text/markup'

/** The button that takes the vote on an item back, while that can be done. */
export function unvoteButton(id: number, { up, recent }: Votes): Markup | null {
  return recent.includes(id) ? html` <button name=unvote value=${id} data-by=${up.includes(id) ? 1 : -1}>unvote</button>` : null
}
