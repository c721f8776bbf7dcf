import { commentRow } from '@/components/comments/comment-list'
import { commentCount, dupe, newCount, storyMeta, titleMarkup, voteButton } from '@/components/stories/story-list'
import { paths } from '@/lib/paths'
import type { ListedPost } from '@/lib/reading/posts'
import type { Story } from '@/lib/stories/queries'
import { html, type Markup } from '@/lib/text/markup'

/** `at` the present time; `news` how many comments are new to the viewer, by story; `notes` what stands below some of them, by their numbers. */
type Options = { at: Date; news: ReadonlyMap<number, number>; notes?: ReadonlyMap<number, Markup> | undefined }

/** Stories, and comments with what they say, under one another. */
export function postList(posts: readonly ListedPost[], { at, news, notes }: Options): string {
  const row = (post: ListedPost) => ('story' in post ? storyRow(post.story, { at, news, note: notes?.get(post.story.id) }) : commentRow(post.comment, at, notes?.get(post.comment.id)))
  return html`<ol class=comments>${posts.map(row)}</ol>`.html
}

function storyRow(story: Story, { at, news, note }: { at: Date; news: Options['news']; note: Markup | undefined }): Markup {
  const { id, mergedIntoId } = story
  const thread = mergedIntoId === null ? html`<a href=${paths.item(id)}>${commentCount(story.commentCount)}</a>` : dupe(mergedIntoId)
  return html`<li id=${id}>${voteButton({ ...story, id: mergedIntoId ?? id })}<div class=title>${titleMarkup(story)}${story.flagged && ' [flagged]'}</div><div class=meta>${storyMeta(story, at)} ${thread}${newCount(mergedIntoId ?? id, news)}</div>${note}</li>`
}
