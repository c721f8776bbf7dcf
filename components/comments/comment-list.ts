import type { ListedComment } from '@/lib/comments/queries'
import { paths } from '@/lib/paths'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { ageLink } from '@/components/ui/age'
import { authorMarkup } from '@/components/ui/author'
import { shadeOf } from '@/components/ui/shade'

/** `at` the present time; `muted` are the people whose comments arrive folded; `below` is what stands below some comments, by their numbers. */
export type CommentOptions = { at: Date; muted: readonly number[]; below?: ReadonlyMap<number, Markup> | undefined }

/** Comments from many threads under one another, each with the way to its place. */
export function commentList(comments: readonly ListedComment[], options: CommentOptions): string {
  return html`<ol class=comments>${comments.map((comment) => commentRow(comment, options))}</ol>`.html
}

/** One of them. */
export function commentRow({ id, storyId, parentId, storyTitle, authorId, author, authorIsNew, createdAt, score, html: written }: ListedComment, { at, muted, below }: CommentOptions): Markup {
  const shade = shadeOf({ live: true, score })
  const text = html`<div class="text${shade && ` ${shade}`}" dir=auto>${trusted(written)}</div>`
  const on = html`on: <a href=${paths.item(storyId)} dir=auto>${storyTitle || '[a story that is gone]'}</a>`
  return html`<li id=${id}><button name=up value=${id}>upvote</button><div class=meta>${authorMarkup(author, { isNew: authorIsNew })} ${ageLink(paths.item(id), createdAt, at)} <a href=${paths.item(parentId)}>parent</a> <a href=${paths.comment(storyId, id)}>context</a> ${on}</div>${muted.includes(authorId) ? html`<details><summary>what somebody you muted says</summary>${text}</details>` : text}${below?.get(id)}</li>`
}
