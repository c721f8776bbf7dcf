import { hotRead, statementText } from '@/lib/hot-read'
import { bestFirstSql } from '@/lib/stories/ranking'
import { goneSql, shownSql, type Gone } from '@/lib/stories/sight'
import { hnHtml, hnText } from '@/lib/text/hn-html'
import { Prisma } from '@/prisma/client/client'
import { present, type JsonObject } from './json'

/**
 * An item as everybody may read it. Of what is gone neither text nor title nor address leave the database, and of what is more than dead neither
 * author nor points.
 */
type Row = {
  id: number
  type: 'story' | 'comment' | 'poll' | 'pollopt' | 'job'
  /** An option is gone with its poll. */
  gone: Gone | null
  dead: boolean
  flagged: boolean
  by: string | null
  time: number
  parentId: number | null
  score: number | null
  title: string | null
  url: string | null
  html: string
  kids: number[] | null
  parts: number[] | null
  descendants: number | null
}

const gone = Prisma.sql`case when ${shownSql.everyone} then null else ${goneSql} end`

/** What is read of items for programs. */
export const itemStatement = statementText(Prisma.sql`
  select asked::int, i.id, i.kind::text as type, gone, i.killed_at is not null or gone = 'dead' as dead, i.flagged_at is not null as flagged,
    case when known then u.name::text end as by, floor(extract(epoch from i.created_at))::int as time, i.parent_id as "parentId",
    case when known and i.kind <> 'comment' then i.score end as score,
    case when gone is null then i.title end as title, case when gone is null then i.url end as url, case when gone is null then i.html else '' end as html,
    (select array_agg(i.id order by ${bestFirstSql(Prisma.sql`now()`)}) from items i where i.parent_id = q.item_id and i.kind = 'comment' and ${goneSql} <> 'delayed') as kids,
    case when i.kind = 'poll' and gone is null then (select array_agg(i.id order by i.score desc, i.position, i.id) from items i where i.parent_id = q.item_id and i.kind = 'pollopt' and i.live) end as parts,
    case when known and i.kind in ('story', 'poll') then (select t.comment_count from threads t where t.story_id = q.item_id) end as descendants
  from unnest($1::int[]) with ordinality as q (item_id, asked) join items i on i.id = q.item_id left join users u on u.id = i.author_id
    cross join lateral (select ${gone} as own, case when i.kind = 'pollopt' then i.parent_id end as poll_id) option
    cross join lateral (select coalesce(own, (select ${gone} from items i where i.id = poll_id)) as gone) state
    cross join lateral (select gone is null or gone = 'dead' as known) person`)

const itemRow = hotRead<number, Row>({ name: 'item for programs', text: itemStatement, columns: [(id) => id] })

/** @returns an item as Hacker News' API gives it, the fields in the order of their names; null where there is none, or none yet */
export async function hnItem(id: number): Promise<JsonObject | null> {
  const row = await itemRow(id)
  return row && row.gone !== 'delayed' ? shapeOf(row) : null
}

function shapeOf(row: Row): JsonObject {
  const { by, descendants, id, kids, parts, score, time, type, url } = row
  const isOption = type === 'pollopt'
  return present({
    by,
    dead: row.dead || null,
    deleted: (row.gone !== null && row.gone !== 'dead') || null,
    descendants,
    id,
    kids,
    parent: isOption ? null : row.parentId,
    parts,
    poll: isOption ? row.parentId : null,
    score,
    text: row.parentId !== null && row.gone === 'dead' ? placeholder(row) : hnHtml(row.html) || null,
    time,
    title: row.parentId === null && row.gone === 'dead' ? placeholder(row) : row.title && hnText(row.title),
    type,
    url,
  })
}

/** What stands where the words of a dead post stood. */
function placeholder({ flagged }: Row): string {
  return flagged ? '[flagged]' : '[dead]'
}
