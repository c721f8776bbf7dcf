import 'server-only'
import type { Read } from '@/lib/patient-reads'
import { goneSql, shownSql, type Gone, type Sight } from '@/lib/stories/sight'
import { Prisma } from '@/prisma/client/client'
import { shownTo, wordsSql, type NumberedQuery } from './conditions'
import { excerptOf, FOUND, piecesOf, type Piece } from './excerpt'

/** A story or a comment that was found; `title` of a story alone, `excerpt` without a piece where it has no text. */
export type Result = Omit<Row, 'text' | 'markedTitle' | 'markedText'> & { heading: Piece[]; excerpt: Piece[] }

type Row = {
  id: number
  kind: 'story' | 'comment' | 'poll' | 'job'
  storyId: number
  parentId: number | null
  title: string | null
  url: string | null
  site: string | null
  /** Of a story; those of a comment are its author's to know. */
  score: number
  /** Of a story. */
  commentCount: number
  mergedIntoId: number | null
  /** Of the story a comment belongs to; empty where the viewer does not see the story. */
  storyTitle: string
  author: string | null
  authorId: number | null
  authorJoined: Date | null
  createdAt: Date
  flagged: boolean
  /** Why others do not see it. */
  gone: Gone | null
  text: string
  markedTitle: string
  markedText: string
}

const EXCERPT = 240

/** Words are marked up to here: to read long texts to their ends takes long. */
const LOOKED_AT = 12_000

/** @returns what is shown of these posts, in their order; what the viewer may not see stays in the database */
export async function readResults(read: Read, ids: readonly number[], query: NumberedQuery, { audience, viewerId }: Sight): Promise<Result[]> {
  const words = wordsSql(query, ' || ') ?? Prisma.sql`''::tsquery`
  const marked = (text: Prisma.Sql) => Prisma.sql`ts_headline('forum', search_text(${text}), ${words}, ${`HighlightAll=true, StartSel=${FOUND.start}, StopSel=${FOUND.end}`})`
  const start = Prisma.sql`left(i.text, ${LOOKED_AT}::int)`
  const rows = await read<Row>(Prisma.sql`
    select i.id, i.kind::text, i.story_id as "storyId", i.parent_id as "parentId", i.title, i.url, i.site, case when i.kind = 'comment' then 0 else i.score end as score,
      coalesce(t.comment_count, 0) as "commentCount", t.merged_into_id as "mergedIntoId", case when story.shown then coalesce(s.title, '') else '' end as "storyTitle",
      u.name::text as author, i.author_id as "authorId", case when not u.imported then u.created_at end as "authorJoined", i.created_at as "createdAt", i.flagged_at is not null as flagged,
      case when not i.live then ${goneSql} end as gone, ${start} as text, ${marked(Prisma.sql`coalesce(i.title, '')`)} as "markedTitle", ${marked(start)} as "markedText"
    from unnest(${[...ids]}::int[]) with ordinality as q (item_id, place) join items i on i.id = q.item_id join items s on s.id = i.story_id
      left join threads t on t.story_id = i.id left join users u on u.id = i.author_id
      cross join lateral (select (${shownSql[audience]} or i.author_id = ${viewerId}) as shown from (select s.*) i) story
    where ${shownTo({ audience, viewerId })} order by q.place`)
  return rows.map(({ text, markedTitle, markedText, ...row }) => ({ ...row, heading: row.title === null ? [] : piecesOf(row.title, markedTitle), excerpt: text === '' ? [] : excerptOf(text, markedText, EXCERPT) }))
}
