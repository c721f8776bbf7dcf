import { mayNotUnvote } from '@/lib/marks/rules'
import type { CastVote } from '@/lib/marks/queries'
import { html, type Markup } from '@/lib/text/markup'

/** The button that takes a vote back, while that can be done. */
export function unvoteButton(vote: CastVote | undefined, at: Date): Markup | null {
  return vote && !mayNotUnvote(new Date(vote.castAt), at) ? html` <button name=unvote value=${vote.id} data-by=${vote.direction}>unvote</button>` : null
}
