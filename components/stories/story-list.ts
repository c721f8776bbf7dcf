import { wasNew } from '@/lib/accounts/rules'
import { paths } from '@/lib/paths'
import type { Story } from '@/lib/stories/queries'
import { countOf, points } from '@/lib/text/counts'
import { html, type Markup } from '@/lib/text/markup'
import { ageMarkup } from '@/components/ui/age'
import { authorMarkup } from '@/components/ui/author'

/**
 * A list of stories with rank numbers.
 * @param options `start` the first rank; `at` the present time; `hide` the button each story has, to hide it or to bring it back; null for none
 */
export function storyList(stories: readonly Story[], options: { start: number; at: Date; hide: 'hide' | 'unhide' | null }): string {
  return html`<ol class=stories>${stories.map((story, index) => row(story, options.start + index, options))}</ol>`.html
}

function row(story: Story, rank: number, { at, hide }: { at: Date; hide: 'hide' | 'unhide' | null }): Markup {
  const button = hide && html` <button name=${hide} value=${story.id}>${hide === 'hide' ? 'hide' : 'un-hide'}</button>`
  return html`<li id=${story.id}><span class=rank>${rank}.</span>${voteButton(story)}<div class=title>${titleMarkup(story)}${story.flagged && ' [flagged]'}</div><div class=meta>${storyMeta(story, at)}${button} <a href=${paths.item(story.id)}>${commentCount(story.commentCount)}</a></div></li>`
}

/** The arrow of a story; a job has none. */
export function voteButton({ id, kind }: { id: number; kind: string }): Markup | null {
  return kind === 'job' ? null : html`<button name=up value=${id}>upvote</button>`
}

/** The title as a link, with the site behind it. */
export function titleMarkup({ id, title, url, site }: { id: number; title: string; url: string | null; site: string | null }): Markup {
  const link = url ? html`<a href="${url}" rel="nofollow ugc noopener" dir=auto>${title}</a>` : html`<a href=${paths.item(id)} dir=auto>${title}</a>`
  return html`${link}${site && html` <a class=site href="${paths.from(site)}">(${site})</a>`}`
}

/** Points, author and age. */
export function storyMeta({ id, kind, score, author, authorJoined, createdAt }: Story, at: Date): Markup {
  const when = html`<a href=${paths.item(id)}>${ageMarkup(createdAt, at)}</a>`
  if (kind === 'job') return when
  return html`<span class=points>${points(score)}</span> by ${authorMarkup(author, { isNew: wasNew(authorJoined, createdAt) })} ${when}`
}

/** @returns "discuss" where nobody has yet */
export function commentCount(count: number): string {
  return count === 0 ? 'discuss' : countOf(count, 'comment')
}
