import 'server-only'
import { commentsAmong, type ListedComment } from '@/lib/comments/queries'
import type { KeyedPage } from '@/lib/paths'
import { storiesAmong, type Story } from '@/lib/stories/queries'

/** A story or a comment, as lists show it. */
export type ListedPost = { story: Story } | { comment: ListedComment }

/** A page of a list of both. */
export type PostPage = { posts: ListedPost[]; next: KeyedPage | null }

/** @returns a post's number */
export function idOf(post: ListedPost): number {
  return 'story' in post ? post.story.id : post.comment.id
}

/** @returns those of the posts that are live, in the order given */
export async function postsOf(ids: readonly number[]): Promise<ListedPost[]> {
  const [stories, comments] = await Promise.all([storiesAmong(ids), commentsAmong(ids)])
  const posts = new Map<number, ListedPost>([...stories.map((story) => ({ story })), ...comments.map((comment) => ({ comment }))].map((post) => [idOf(post), post]))
  return ids.flatMap((id) => posts.get(id) ?? [])
}
