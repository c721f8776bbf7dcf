import { db } from '@/lib/db'
import { addMember } from './people'

/** How far the log, what is gone and the queue of the moderators have been filled. */
export type Oversight = { moderatorId: number; fill: (to: number) => Promise<void> }

const WORDS_EVERY = 97
const AUTHORS = 200

/**
 * Adds a moderator, and fills what moderators look through, each with as many entries as asked: half of the gone posts are removed, a quarter
 * dead and a quarter deleted; every eighth entry is one of a rule; a word stands in each of them, another in every 97th.
 */
export async function planOversight(): Promise<Oversight> {
  const moderatorId = await addMember('fair_moderator')
  await db().user.update({ where: { id: moderatorId }, data: { role: 'moderator' } })
  let filled = 0
  const fill = async (to: number) => {
    await addGone(moderatorId, filled, to)
    filled = to
  }
  return { moderatorId, fill }
}

async function addGone(moderatorId: number, from: number, to: number): Promise<void> {
  await db().$executeRaw`
    with story as (select id from items where kind = 'story' order by id limit 1), author as (select array_agg(id) as ids from (select id from users order by id limit ${AUTHORS}) u)
    insert into items (kind, author_id, created_at, story_id, parent_id, text, html)
    select 'comment', author.ids[1 + n % ${AUTHORS}], now() - interval '3 years' + n * interval '1 minute', story.id, story.id, words, '<p>' || words || '</p>'
    from generate_series(${from}::int, ${to - 1}::int) n cross join story cross join author
      cross join lateral (select concat_ws(' ', 'Everybody says', md5(n::text), case when n % ${WORDS_EVERY} = 0 then 'rarely' end, repeat('and words of no matter ', 12)) as words) w`
  await db().$executeRaw`
    insert into moderation_log (act, actor_id, rule, item_id, story_id, reason, posts, created_at)
    select case when i.id % 2 = 0 then 'remove' when i.id % 4 = 1 then 'kill' else 'lock' end::moderation_act, case when i.id % 8 <> 1 then ${moderatorId}::int end,
      case when i.id % 8 = 1 then 'flags'::moderation_rule end, i.id, i.story_id, case when i.id % ${WORDS_EVERY} = 0 then 'A reason given rarely' else 'A reason as any other' end, 1, i.created_at
    from items i where i.text like 'Everybody says%' and not exists (select from moderation_log l where l.item_id = i.id)`
  await db().$executeRaw`
    update items i set removal_id = case when l.act = 'remove' then l.id end, killed_at = case when l.act = 'kill' then now() end,
      killed_by = case when l.act = 'kill' then 'flags'::kill_cause end, deleted_at = case when l.act = 'lock' then now() end
    from moderation_log l where l.item_id = i.id and i.live and i.text like 'Everybody says%'`
  await db().$executeRaw`
    insert into cases (item_id, urgency, flagged, vouched, killed, held, review, opened_at)
    select i.id, i.id % 100, false, true, false, false, false, i.created_at from items i where i.text like 'Everybody says%' on conflict do nothing`
  await db().$executeRaw`analyze`
}
