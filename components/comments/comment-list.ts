import type { ListedComment } from '@/lib/comments/queries'
import { paths } from '@/lib/paths'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { ageLink } from '@/components/ui/age'
import { authorMarkup } from '@/components/ui/author'
import { shadeOf } from '@/components/ui/shade'

/**
 * Comments from many threads under one another, each with the way to its place.
 * @param below what stands below some of them, by their numbers
 */
export function commentList(comments: readonly ListedComment[], at: Date, below?: ReadonlyMap<number, Markup>): string {
  return html`<ol class=comments>${comments.map((comment) => commentRow(comment, at, below?.get(comment.id)))}</ol>`.html
}

/** One of them. @param below what stands below it */
export function commentRow({ id, storyId, parentId, storyTitle, author, authorIsNew, createdAt, score, html: text }: ListedComment, at: Date, below: Markup | undefined): Markup {
  const shade = shadeOf({ live: true, score })
  const on = html`on: <a href=${paths.item(storyId)} dir=auto>${storyTitle || '[a story that is gone]'}</a>`
  return html`<li id=${id}><button name=up value=${id}>upvote</button><div class=meta>${authorMarkup(author, { isNew: authorIsNew })} ${ageLink(paths.item(id), createdAt, at)} <a href=${paths.item(parentId)}>parent</a> <a href=${paths.comment(storyId, id)}>context</a> ${on}</div><div class="text${shade && ` ${shade}`}" dir=auto>${trusted(text)}</div>${below}</li>`
}
