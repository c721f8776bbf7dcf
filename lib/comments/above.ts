import 'server-only'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { goneSql, shownSql, type Gone, type Sight } from '@/lib/stories/sight'
import { wasNewSql } from '@/lib/stories/was-new'

/** A comment in the chain that leads down to another. Where `gone` says why it is not shown, its text and author never left the database. */
export type CommentAbove = { id: number; author: string | null; authorIsNew: boolean; createdAt: Date; html: string; gone: Gone | null }

/**
 * @param comment the one at the end of the chain
 * @param sight of the viewer
 * @returns what it answers, what that answers, and so on: the nearest `settings.commentsAbove`, the highest first
 */
export function commentsAbove({ id, storyId }: { id: number; storyId: number }, { audience, viewerId }: Sight): Promise<CommentAbove[]> {
  return db().$queryRaw<CommentAbove[]>`
    with recursive chain as (
      select parent_id as id, 1 as steps from items where id = ${id}
      union all select p.parent_id, c.steps + 1 from items p join chain c on p.id = c.id where p.kind = 'comment' and p.story_id = ${storyId} and c.steps < ${settings.commentsAbove}
    )
    select i.id, i.created_at as "createdAt", case when shown then u.name::text end as author, coalesce(shown and ${wasNewSql}, false) as "authorIsNew",
      case when shown then i.html else '' end as html, case when shown then null else ${goneSql} end as gone
    from chain c join items i on i.id = c.id and i.kind = 'comment' left join users u on u.id = i.author_id
      cross join lateral (select ${shownSql[audience]} or i.author_id = ${viewerId} as shown) visible
    order by c.steps desc`
}
