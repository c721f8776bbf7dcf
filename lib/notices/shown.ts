/**
 * Whether a notice `n` of `users u` may be shown; `items i` is the post it is about, if any. What is gone, was voted down to nothing, is by somebody
 * they muted or stands in a thread they muted is not shown, not counted and not sent, for as long as that is so. The one place that says so.
 */
export const SHOWN = `(n.item_id is null or (i.live and i.score > 0
  and not i.author_id = any(array(select o.person_id from left_out o where o.user_id = u.id and o.person_id is not null))
  and not i.story_id = any(array(select coalesce(t.merged_into_id, t.story_id) from muted_threads m join threads t on t.story_id = m.story_id where m.user_id = u.id))))`

/** What of `users u` is new, as rows: their notices `n` that may be shown, with the posts `i` these are about. */
export const UNREAD = `notices n left join items i on i.id = n.item_id where n.user_id = u.id and n.read_at is null and ${SHOWN}`
