import 'server-only'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'

/** A comment that everybody may read, for programs. */
export type LeadingComment = { id: number; parentId: number; author: string; createdAt: Date; html: string }

const { answers, answersToEach } = settings.structured

/** @returns the best answers to a story, and the best answers to each of those, best first */
export function leadingComments(storyId: number): Promise<LeadingComment[]> {
  return db().$queryRaw<LeadingComment[]>`
    with answers as (${bestBelow(Prisma.sql`${storyId}::int`, storyId, answers)})
    select i.id, i.parent_id as "parentId", u.name::text as author, i.created_at as "createdAt", i.html
    from (select * from answers union all select b.* from answers a cross join lateral (${bestBelow(Prisma.sql`a.id`, storyId, answersToEach)}) b) i join users u on u.id = i.author_id
    order by i.score desc, i.id desc`
}

function bestBelow(parentId: Prisma.Sql, storyId: number, most: number): Prisma.Sql {
  return Prisma.sql`select c.* from items c where c.parent_id = ${parentId} and c.story_id = ${storyId} and c.kind = 'comment' and c.live and c.html <> '' order by c.score desc, c.id desc limit ${limitOf(most)}`
}
