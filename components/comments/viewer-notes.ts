import { unvoteButton } from '@/components/marks/unvote-button'
import { isInEditWindow } from '@/lib/authoring/rules'
import type { OwnPost, ThreadMarks } from '@/lib/marks/queries'
import { paths } from '@/lib/paths'
import { html, type Markup } from '@/lib/text/markup'
import { points } from '@/lib/text/counts'
import type { Note } from './annotate'

/**
 * What one viewer sees of a thread's comments beside what everyone does: how to take a young vote back, what their own have earned and what
 * can still be done with them, and what they folded away.
 * @param at the present time
 */
export function viewerNotes({ votes, own, collapsed }: ThreadMarks, at: Date): Map<number, Note> {
  const notes = new Map<number, Note>()
  const note = (id: number, extra: Markup | null, folded = false) => {
    const known = notes.get(id) ?? { extra: '', folded: false }
    notes.set(id, { extra: known.extra + (extra?.html ?? ''), folded: known.folded || folded })
  }
  for (const vote of votes) note(vote.id, unvoteButton(vote, at))
  for (const post of own) note(post.id, ownActs(post, at))
  for (const id of collapsed) note(id, null, true)
  for (const [id, { extra, folded }] of notes) if (!extra && !folded) notes.delete(id)
  return notes
}

/** Only the author sees what a comment has earned (as on Hacker News). */
function ownActs({ id, score, createdAt, gone }: OwnPost, at: Date): Markup | null {
  const isOpen = isInEditWindow(new Date(createdAt), at)
  if (gone) return isOpen ? html` <a href=${paths.remove(id)}>undelete</a>` : null
  const acts = isOpen && html` <a href=${paths.edit(id)}>edit</a> <a href=${paths.remove(id)}>delete</a>`
  return html` <span class=points>${points(score)}</span>${acts}`
}
