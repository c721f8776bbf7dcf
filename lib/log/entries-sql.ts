import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { pageLimit } from '@/lib/page-limit'
import { Prisma } from '@/prisma/client/client'

/** Entries of the log as a viewer may read them, each a `LogEntry`: everybody may read the log. @param which some entries `l` @param logNames whether everybody is told which moderator acted */
export const entriesSql = (viewer: Viewer | null, which: Prisma.Sql, logNames: boolean) => Prisma.sql`
  with shown as materialized (select l.* from moderation_log l where ${which} order by l.id desc limit ${pageLimit})
  select l.id, l.act::text, case when ${logNames || isModerator(viewer)} then a.name::text end as actor, l.rule::text,
    case when i.id is not null then json_build_object('id', i.id, 'kind', i.kind, 'storyId', l.story_id, 'storyTitle', case when s.live then coalesce(s.title, '') else '' end) end as post,
    case when l.act::text in ('merge', 'split') then (l.detail->>'into')::int end as "intoId", p.name::text as person, r.host || r.path as site, w.name as filter,
    l.reason, l.posts, l.detail->>'until' as until, l.undoes_id as "undoesId", u.id as "undoneById", case when ${isModerator(viewer)} then l.part_of_id end as "partOfId", l.created_at as "createdAt"
  from shown l left join users a on a.id = l.actor_id left join items i on i.id = l.item_id left join items s on s.id = l.story_id left join users p on p.id = l.user_id
    left join site_rules r on r.id = l.site_rule_id left join word_filters w on w.id = l.word_filter_id left join moderation_log u on u.undoes_id = l.id
  order by l.id desc`
