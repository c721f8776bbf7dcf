import { wasNew } from '@/lib/accounts/rules'
import { paths } from '@/lib/paths'
import type { Story } from '@/lib/stories/queries'
import { countOf, points } from '@/lib/text/counts'
import { html, type Markup } from '@/lib/text/markup'
import { ageLink } from '@/components/ui/age'
import { authorMarkup } from '@/components/ui/author'

/**
 * A list of stories with rank numbers.
 * @param options `start` the first rank; `at` the present time; `hide` the button each story has, to hide it or to bring it back; null for none;
 * `news` how many comments are new to the viewer, by story
 */
export function storyList(stories: readonly Story[], options: ListOptions): string {
  return html`<ol class=stories>${stories.map((story, index) => storyRow(story, options.start + index, options))}</ol>`.html
}

type ListOptions = RowOptions & { start: number }

type RowOptions = { at: Date; hide: 'hide' | 'unhide' | null; news?: ReadonlyMap<number, number> }

/** One of them. @param rank the number before it */
export function storyRow(story: Story, rank: number, { at, hide, news }: RowOptions): Markup {
  const button = hide && html` <button name=${hide} value=${story.id}>${hide === 'hide' ? 'hide' : 'un-hide'}</button>`
  const { id, mergedIntoId, pinned, retitled } = story
  // What is done to a duplicate is done to the story it was merged into.
  const thread = mergedIntoId === null ? html`<a href=${paths.item(id)}>${commentCount(story.commentCount)}</a>` : dupe(mergedIntoId)
  return html`<li id=${id}><span class=rank>${rank}.</span>${voteButton({ ...story, id: mergedIntoId ?? id })}<div class=title>${titleMarkup(story)}${story.flagged && ' [flagged]'}</div><div class=meta>${pinned && html`<span class=pinned>pinned</span> `}${storyMeta(story, at)}${retitled && html` ${titleEdited(id)}`}${button} ${thread}${newCount(mergedIntoId ?? id, news)}</div></li>`
}

/** Leads to the first comment that is new to the viewer, if there is one. */
export function newCount(id: number, news: ListOptions['news']): Markup | null {
  const count = news?.get(id)
  return count === undefined ? null : html` <a class=news href=${paths.newIn(id)}>${count} new</a>`
}

/** Says that a moderator changed the title or the address; the log says why. */
export function titleEdited(id: number): Markup {
  return html`<a href=${paths.log({ item: String(id) })}>title edited</a>`
}

/** Leads from a duplicate to the story it was merged into. */
export function dupe(mergedIntoId: number): Markup {
  return html`<a href=${paths.item(mergedIntoId)}>[dupe]</a>`
}

/** The arrow of a story; a job has none. */
export function voteButton({ id, kind }: { id: number; kind: string }): Markup | null {
  return kind === 'job' ? null : html`<button name=up value=${id}>upvote</button>`
}

/** The title as a link, with the site behind it. */
export function titleMarkup({ id, title, url, site }: { id: number; title: string | Markup; url: string | null; site: string | null }): Markup {
  const link = url ? html`<a href="${url}" rel="nofollow ugc noopener" dir=auto>${title}</a>` : html`<a href=${paths.item(id)} dir=auto>${title}</a>`
  return html`${link}${site && html` <a class=site href="${paths.from(site)}">(${site})</a>`}`
}

/** Points, author and age. */
export function storyMeta({ id, kind, score, author, authorJoined, createdAt }: Pick<Story, 'id' | 'kind' | 'score' | 'author' | 'authorJoined' | 'createdAt'>, at: Date): Markup {
  const when = ageLink(paths.item(id), createdAt, at)
  if (kind === 'job') return when
  return html`<span class=points>${points(score)}</span> by ${authorMarkup(author, { isNew: wasNew(authorJoined, createdAt) })} ${when}`
}

/** @returns "discuss" where nobody has yet */
export function commentCount(count: number): string {
  return count === 0 ? 'discuss' : countOf(count, 'comment')
}
