import 'server-only'
import { db } from '@/lib/db'
import type { FlagReason } from '@/lib/flags/reasons'
import type { Rule } from '@/lib/log/acts'
import { limitOf, pageLimit } from '@/lib/page-limit'
import type { GoneFilter } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { caseColumns } from './case'
import { goneConditions, isSlow, type Conditions } from './gone-conditions'
import type { Case } from './rules'

/** A post that readers do not see, with all that is known of it; `decision` took it away, where a decision did. For moderators alone. */
export type GonePost = Case & {
  id: number
  storyId: number
  storyTitle: string | null
  title: string | null
  url: string | null
  html: string
  author: string
  createdAt: Date
  edits: number
  deleted: boolean
  flags: { reason: FlagReason; count: number }[]
  decision: { id: number; actor: string | null; rule: Rule | null; reason: string } | null
}

/** Posts that are gone, latest first, and where they go on. */
export type GonePage = { posts: GonePost[]; next: number | null }

/** So many of the latest are looked through first: what stands in many of them is found there without collecting all of it. */
const LATEST = 300

/**
 * Finds what is deleted, removed or dead; what nobody is known to have written has nothing left to see.
 * @param before the id of the post the page goes on after; null begins with the latest
 */
export async function gonePosts(filter: GoneFilter, before: number | null): Promise<GonePage> {
  const conditions = goneConditions(filter, before)
  const latest = isSlow(filter) ? await readPage(withinLatest(conditions)) : []
  const rows = latest.length > settings.pageSize ? latest : await search(among(conditions))
  const posts = rows.slice(0, settings.pageSize)
  return { posts, next: rows.length > posts.length ? (posts.at(-1)?.id ?? null) : null }
}

const gone = Prisma.sql`not i.live and i.author_id is not null and i.delayed_until is null`

const withinLatest = ({ plain, slow }: Conditions) => Prisma.sql`
  select i.id from (select i.* from items i where ${gone} and ${plain} order by i.created_at desc, i.id desc limit ${limitOf(LATEST)}) i ${decision}
  where ${slow} order by i.created_at desc, i.id desc limit ${pageLimit}`

const among = ({ plain, slow, candidates }: Conditions) => Prisma.sql`
  select i.id from ${candidates ? Prisma.sql`(${candidates} offset 0) c join items i on i.id = c.id` : Prisma.sql`items i`} ${decision}
  where ${gone} and ${plain} and ${slow} order by i.created_at desc, i.id desc limit ${pageLimit}`

/** The entry `d` that took an item `i` away: its removal, or what killed it. One by one: the planner would rather read all of the log. */
const decision = Prisma.sql`
  left join lateral (
    select d.* from moderation_log d where d.id = coalesce(i.removal_id, case when i.killed_at is not null then
      (select max(k.id) from moderation_log k where k.item_id = i.id and k.act = 'kill' and not exists (select from moderation_log r where r.undoes_id = k.id)) end)
    limit 1
  ) d on true`

/** Planned for the words that are looked for, and not once for all: how rare they are decides where to begin. */
async function search(which: Prisma.Sql): Promise<GonePost[]> {
  const [, posts] = await db().$transaction([db().$executeRaw`set local plan_cache_mode = force_custom_plan`, readPage(which)])
  return posts
}

function readPage(which: Prisma.Sql): Prisma.PrismaPromise<GonePost[]> {
  return db().$queryRaw<GonePost[]>`
    with found as materialized (${which})
    select i.id, i.story_id as "storyId", s.title as "storyTitle", i.title, i.url, i.html, u.name::text as author, i.created_at as "createdAt", i.edits, i.deleted_at is not null as deleted,
      ${caseColumns},
      coalesce((select json_agg(f) from (select reason, count(*)::int from flags where item_id = i.id group by reason order by count(*) desc, reason) f), '[]') as flags,
      case when d.id is not null then json_build_object('id', d.id, 'actor', a.name, 'rule', d.rule, 'reason', d.reason) end as decision
    from found join items i using (id) join users u on u.id = i.author_id join items s on s.id = i.story_id ${decision} left join users a on a.id = d.actor_id
    order by i.created_at desc, i.id desc`
}
