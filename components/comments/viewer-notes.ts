import { ownActs } from '@/components/authoring/own-acts'
import { unvoteButton } from '@/components/marks/unvote-button'
import { WHY_DEAD } from '@/components/stories/why-dead'
import { minutesUntilSeen } from '@/lib/comments/rules'
import type { OwnPost, ThreadMarks } from '@/lib/marks/queries'
import { paths } from '@/lib/paths'
import { html, type Markup } from '@/lib/text/markup'
import { countOf, points } from '@/lib/text/counts'
import type { Note } from './annotate'

/**
 * What one viewer sees of a thread's comments beside what everyone does: how to take a young vote back, what their own have earned and what
 * can still be done with them, what is new to them, and what is folded: by themselves, or because they muted the author.
 * @param marks `news` in the order of the page
 * @param at the present time
 */
export function viewerNotes({ votes, own, news, collapsed, muted }: ThreadMarks, at: Date): Map<number, Note> {
  const notes = new Map<number, Note>()
  const note = (id: number, extra: Markup | null, folded = false) => {
    if (!extra?.html && !folded) return
    const known = notes.get(id) ?? { extra: '', folded: false }
    notes.set(id, { extra: known.extra + (extra?.html ?? ''), folded: known.folded || folded })
  }
  for (const id of votes.recent) note(id, unvoteButton(id, votes))
  for (const post of own) note(post.id, ownNote(post, at))
  news.forEach((id, index) => note(id, newNote(index === 0, news[index + 1])))
  for (const id of [...collapsed, ...muted]) note(id, null, true)
  return notes
}

const NAME = html` name=new`

/** Each leads to the next that is new; lists lead to the first. */
function newNote(isFirst: boolean, next: number | undefined): Markup {
  const name = isFirst && NAME
  return next === undefined ? html` <a class=news${name}>new</a>` : html` <a class=news${name} href=#${next} title="to the next new comment">new</a>`
}

/** Only the author sees what a comment has earned (as on Hacker News). */
function ownNote({ id, score, createdAt, live, deleted, killedBy, delayedUntil }: OwnPost, at: Date): Markup {
  if (!live && !deleted && !delayedUntil) return html` <a class=why href=${paths.item(id)}>others do not see this: ${killedBy ? WHY_DEAD[killedBy] : 'a moderator removed it'}</a>`
  const acts = killedBy ? null : ownActs({ id, createdAt: new Date(createdAt), gone: deleted }, at)
  if (delayedUntil) return html` <a class=why href=${paths.item(id)}>seen by others in ${countOf(minutesUntilSeen(new Date(delayedUntil), at), 'minute')}</a>${acts}`
  return deleted ? html`${acts}` : html` <span class=points>${points(score)}</span>${acts}`
}
