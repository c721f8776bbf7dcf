import { commentRow, type CommentOptions } from '@/components/comments/comment-list'
import { commentCount, dupe, newCount, storyMeta, titleMarkup, voteButton } from '@/components/stories/story-list'
import { paths } from '@/lib/paths'
import type { ListedPost } from '@/lib/reading/posts'
import type { Story } from '@/lib/stories/queries'
import { html, type Markup } from '@/lib/text/markup'

/** `news` is how many comments are new to the viewer, by story; the rest is as in a list of comments. */
type Options = CommentOptions & { news: ReadonlyMap<number, number> }

/** Stories, and comments with what they say, under one another. */
export function postList(posts: readonly ListedPost[], options: Options): string {
  const row = (post: ListedPost) => ('story' in post ? storyRow(post.story, options) : commentRow(post.comment, options))
  return html`<ol class=comments>${posts.map(row)}</ol>`.html
}

function storyRow(story: Story, { at, news, below }: Options): Markup {
  const { id, mergedIntoId } = story
  const thread = mergedIntoId === null ? html`<a href=${paths.item(id)}>${commentCount(story.commentCount)}</a>` : dupe(mergedIntoId)
  return html`<li id=${id}>${voteButton({ ...story, id: mergedIntoId ?? id })}<div class=title>${titleMarkup(story)}${story.flagged && ' [flagged]'}</div><div class=meta>${storyMeta(story, at)} ${thread}${newCount(mergedIntoId ?? id, news)}</div>${below?.get(id)}</li>`
}
