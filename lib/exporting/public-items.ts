import { shownSql } from '@/lib/stories/sight'

/** Text as HTML: titles are, in this format. */
const encoded = (column: string) => `replace(replace(replace(${column}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')`

/** Whether everybody may read an item `i`; the options of a poll go with the poll. */
const shown = `(${shownSql.everyone.sql} and (i.kind <> 'pollopt' or (select poll.live from items poll where poll.id = i.story_id)))`

/**
 * A query for all items as lines, in the order of their ids. Of what not everybody may read nothing is there but its place, as where it was deleted; a
 * comment that is its author's alone is not there at all. Nobody is told the points of a comment.
 */
export const publicItems = `
  select json_strip_nulls(json_build_object(
    'id', i.id,
    'type', i.kind,
    'by', case when ${shown} then u.name::text end,
    'time', floor(extract(epoch from i.created_at))::bigint,
    'deleted', case when not ${shown} then true end,
    'parent', i.parent_id,
    'poll', case when i.kind = 'pollopt' then i.parent_id end,
    'parts', case when i.kind = 'poll' then (select json_agg(o.id order by o.position) from items o where o.story_id = i.id and o.kind = 'pollopt') end,
    'title', case when ${shown} then ${encoded('i.title')} end,
    'url', case when ${shown} then i.url end,
    'text', case when ${shown} then nullif(i.html, '') end,
    'score', case when ${shown} and i.kind <> 'comment' then i.score end,
    'descendants', case when i.kind in ('story', 'poll') and ${shown} then t.comment_count end,
    'flagged', case when ${shown} and i.flagged_at is not null then true end
  ))::text as line
  from items i left join users u on u.id = i.author_id left join threads t on t.story_id = i.id
  where i.delayed_until is null order by i.id`
