import type { NoticeReason } from './reasons'

/** Somebody's post one is told of, and why. The title is that of its story, empty where others do not see that. */
export type ToldPost = { reason: NoticeReason; id: number; isComment: boolean; storyId: number; parentId: number | null; title: string; author: string; html: string }

/** The `ToldPost` of a notice `n` about the post `i`; null where it is about none. */
export const TOLD = `(
  select json_build_object('reason', n.reason, 'id', i.id, 'isComment', i.kind = 'comment', 'storyId', i.story_id, 'parentId', i.parent_id,
    'title', case when s.live then s.title else '' end, 'author', p.name, 'html', i.html)
  from items s join users p on p.id = i.author_id where s.id = i.story_id)`

/** @returns what its author did, before the title of the story */
export function toldWords({ reason, isComment }: Pick<ToldPost, 'reason' | 'isComment'>): string {
  if (reason === 'reply') return 'replied to you on'
  if (reason === 'mention') return isComment ? 'mentioned you on' : 'mentioned you in'
  return reason === 'thread' ? 'commented on a thread you follow,' : isComment ? 'commented on' : 'posted'
}
