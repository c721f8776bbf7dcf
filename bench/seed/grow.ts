import { db } from '@/lib/db'

const AUTHORS = 200
const A_THREAD = 200

/**
 * Adds threads of made-up comments, as plain as they come, until there are so many items; what is there already counts.
 * @param items of all kinds
 */
export async function growTo(items: number): Promise<void> {
  const missing = items - (await db().item.count())
  if (missing <= 0) return
  await db().$executeRaw`
    with author as (select array_agg(id) as ids from (select id from users order by id limit ${AUTHORS}) u),
      base as (select nextval('items_id_seq')::int as id),
      story as (
        insert into items (id, story_id, kind, author_id, created_at, title, text, html)
        select base.id + n * ${A_THREAD}, base.id + n * ${A_THREAD}, 'story', author.ids[1 + n % ${AUTHORS}], now() - interval '4 years' + n * interval '10 minutes', 'Thread ' || n, '', ''
        from generate_series(0, ${Math.ceil(missing / A_THREAD) - 1}::int) n cross join author cross join base returning id)
    insert into items (id, story_id, parent_id, kind, author_id, created_at, text, html)
    select story.id + n, story.id, story.id, 'comment', author.ids[1 + (story.id + n) % ${AUTHORS}], now() - interval '4 years' + (story.id + n) % 1000000 * interval '2 minutes', words, '<p>' || words || '</p>'
    from story cross join generate_series(1, ${A_THREAD - 1}::int) n cross join author cross join lateral (select md5((story.id + n)::text) || repeat(' and words of no matter', 12) as words) w`
  await db().$executeRaw`insert into threads (story_id, comment_count, last_comment_at) select id, ${A_THREAD - 1}::int, created_at from items where parent_id is null and id > 0 on conflict do nothing`
  await db().$executeRaw`select setval('items_id_seq', (select max(id) from items))`
  await db().$executeRaw`analyze`
}
