import { authorMarkup } from '@/components/ui/author'
import { ageLink } from '@/components/ui/age'
import { commentCount, dupe, storyMeta, titleMarkup, voteButton } from '@/components/stories/story-list'
import { wasNew } from '@/lib/accounts/rules'
import { paths } from '@/lib/paths'
import type { Piece } from '@/lib/search/excerpt'
import type { Result } from '@/lib/search/results'
import { html, type Markup } from '@/lib/text/markup'

/** Stories and comments that were found, with the words they were found by. */
export function resultList(results: readonly Result[], at: Date): string {
  return html`<ol class="comments results">${results.map((result) => (result.kind === 'comment' ? commentResult(result, at) : storyResult(result, at)))}</ol>`.html
}

function storyResult(story: Result, at: Date): Markup {
  const { id, author, heading, gone, mergedIntoId } = story
  const arrow = !gone && voteButton({ ...story, id: mergedIntoId ?? id })
  const thread = mergedIntoId === null ? html`<a href=${paths.item(id)}>${commentCount(story.commentCount)}</a>` : dupe(mergedIntoId)
  const meta = author === null ? ageLink(paths.item(id), story.createdAt, at) : storyMeta({ ...story, kind: story.kind === 'comment' ? 'story' : story.kind, author }, at)
  return html`<li id=${id}>${arrow}<div class=title>${titleMarkup({ ...story, title: marked(heading) })}${state(story)}</div><div class=meta>${meta} ${thread}</div>${words(story)}</li>`
}

function commentResult(comment: Result, at: Date): Markup {
  const { id, storyId, parentId, storyTitle, author, authorJoined, createdAt, gone } = comment
  const who = author === null ? '[deleted]' : authorMarkup(author, { isNew: wasNew(authorJoined, createdAt) })
  const on = html`on: <a href=${paths.item(storyId)} dir=auto>${storyTitle || '[a story that is gone]'}</a>`
  return html`<li id=${id}>${!gone && html`<button name=up value=${id}>upvote</button>`}<div class=meta>${who} ${ageLink(paths.item(id), createdAt, at)}${state(comment)} <a href=${paths.item(parentId ?? storyId)}>parent</a> <a href=${paths.comment(storyId, id)}>context</a> ${on}</div>${words(comment)}</li>`
}

function state({ flagged, gone }: Result): string {
  return `${flagged ? ' [flagged]' : ''}${gone ? ` [${gone}]` : ''}`
}

function words({ excerpt, gone }: Result): Markup | null {
  return excerpt.length === 0 ? null : html`<div class="text${gone && ' dead'}" dir=auto>${marked(excerpt)}</div>`
}

function marked(pieces: readonly Piece[]): Markup {
  return html`${pieces.map(({ text, isFound }) => (isFound ? html`<mark>${text}</mark>` : text))}`
}
