import 'server-only'
import { db } from '@/lib/db'
import { pageLimit } from '@/lib/page-limit'
import type { KeyedPage } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { postsOf, type PostPage } from './posts'

/**
 * What somebody follows: posts of people, stories of sites and comments in threads, also where a thread was merged into another; each once, none
 * of their own, newest first.
 * @param page where it goes on
 */
export async function followedPosts(userId: number, page: KeyedPage | null): Promise<PostPage> {
  const after = page ? Prisma.sql`and (i.created_at, i.id) < (select k.created_at, k.id from items k where k.id = ${page.after})` : Prisma.empty
  // Of each that is followed no more is read than fits on the page.
  const latest = (which: Prisma.Sql) => Prisma.sql`lateral (
    select i.id, i.created_at from items i where ${which} and i.live and i.author_id <> ${userId} ${after} order by i.created_at desc, i.id desc limit ${pageLimit}) i`
  const rows = await db().$queryRaw<{ id: number }[]>`
    with follows as materialized (select person_id, site, story_id from followed where user_id = ${userId})
    select id from (
      select i.id, i.created_at from follows f, ${latest(Prisma.sql`i.author_id = f.person_id and i.kind <> 'pollopt'`)}
      union select i.id, i.created_at from follows f, ${latest(Prisma.sql`i.site = f.site and i.parent_id is null`)}
      union select i.id, i.created_at from follows f join threads t on t.story_id = f.story_id,
        ${latest(Prisma.sql`i.story_id = coalesce(t.merged_into_id, t.story_id) and i.kind = 'comment'`)}
    ) posts order by created_at desc, id desc limit ${pageLimit}`
  const ids = rows.slice(0, settings.pageSize).map(({ id }) => id)
  const last = ids.at(-1)
  return { posts: await postsOf(ids), next: rows.length > ids.length && last ? { after: last, rank: (page?.rank ?? 1) + ids.length } : null }
}
