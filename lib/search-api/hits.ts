import 'server-only'
import type { Read } from '@/lib/patient-reads'
import { EVERYONE, shownSql } from '@/lib/stories/sight'
import { hnHtml } from '@/lib/text/hn-html'
import { Prisma } from '@/prisma/client/client'
import { candidatesIn, highlightHtml, highlightText, matcherOf, type Highlight, type Matcher, type Wanted } from './highlight'

/** A hit as the search service of Hacker News writes it; what it has not is null. */
export type Hit = Record<string, unknown> & { objectID: string; _highlightResult: Record<string, Highlight> }

type Row = {
  id: number
  kind: 'story' | 'comment' | 'poll' | 'pollopt' | 'job'
  title: string | null
  url: string | null
  html: string
  author: string | null
  score: number
  commentCount: number
  createdAt: Date
  updatedAt: Date
  storyId: number
  parentId: number | null
  /** Of the story a comment belongs to; null where not everyone sees that. */
  storyTitle: string | null
  storyUrl: string | null
  children: number[]
  /** The options of a poll, in the order of its page. */
  parts: number[]
  isAsk: boolean
  isShow: boolean
}

/** @returns these posts as hits, in their order, those that everyone may see */
export async function readHits(read: Read, ids: readonly number[], wanted: readonly Wanted[], front: readonly number[]): Promise<Hit[]> {
  if (ids.length === 0) return []
  const rows = await readRows(read, ids)
  const texts = rows.map((row) => ({ row, html: hnHtml(row.html) }))
  const matches = await matcherFor(read, texts.flatMap(({ row, html }) => [row.title, row.url, row.author, row.storyTitle, row.storyUrl, html].flatMap((text) => text ?? [])), wanted)
  const onFront = new Set(front)
  return texts.map(({ row, html }) => hitOf(row, html, onFront.has(row.id), { wanted, matches }))
}

function readRows(read: Read, ids: readonly number[]): Promise<Row[]> {
  return read<Row>(Prisma.sql`
    select i.id, i.kind::text, i.title, i.url, i.html, u.name::text as author, i.score, coalesce(t.comment_count, 0) as "commentCount", i.created_at as "createdAt",
      greatest(i.created_at, i.edited_at, i.retitled_at) as "updatedAt", i.story_id as "storyId", i.parent_id as "parentId",
      case when s.live then s.title end as "storyTitle", case when s.live then s.url end as "storyUrl", coalesce(d.words @@ '''=ask'''::tsquery, false) as "isAsk", coalesce(d.words @@ '''=show'''::tsquery, false) as "isShow",
      array(select o.id from items o where i.kind = 'poll' and o.parent_id = i.id and o.story_id = i.id and o.kind = 'pollopt' and o.live order by o.score desc, o.position, o.id) as parts,
      array(select i.id from items i where i.parent_id = q.item_id and i.kind = 'comment' and ${shownSql[EVERYONE.audience]} order by i.id) as children
    from unnest(${[...ids]}::int[]) with ordinality as q (item_id, place) join items i on i.id = q.item_id join items s on s.id = i.story_id left join search_documents d on d.item_id = i.id
      left join threads t on t.story_id = i.id left join users u on u.id = i.author_id
    where ${shownSql[EVERYONE.audience]} and (i.kind <> 'pollopt' or s.live) order by q.place`)
}

/** The database knows which words are forms of one another. */
async function matcherFor(read: Read, texts: readonly string[], wanted: readonly Wanted[]): Promise<Matcher> {
  const words = [...new Set([...candidatesIn(texts, wanted), ...wanted.map(({ word }) => word)])]
  if (wanted.length === 0) return () => []
  const rows = await read<{ word: string; stem: string | null }>(Prisma.sql`select word, (tsvector_to_array(to_tsvector('forum', word)))[1] as stem from unnest(${words}::text[]) word`)
  return matcherOf(wanted, new Map(rows.map(({ word, stem }) => [word, stem ?? word])))
}

function hitOf(row: Row, html: string, isOnFront: boolean, { wanted, matches }: { wanted: readonly Wanted[]; matches: Matcher }): Hit {
  const { id, kind, title, url, author, storyTitle, storyUrl } = row
  const isComment = kind === 'comment'
  const text = html || null
  const plain = (name: string, value: string | null) => (value === null ? {} : { [name]: highlightText(value, wanted, matches) })
  const rich = text && { [isComment ? 'comment_text' : 'story_text']: highlightHtml(text, wanted, matches) }
  return {
    ...{ objectID: String(id), title, url, author, points: isComment ? null : row.score, story_text: isComment ? null : text, comment_text: isComment ? text : null, num_comments: isComment || kind === 'pollopt' ? null : row.commentCount },
    ...{ story_id: row.storyId, story_title: isComment ? (storyTitle ?? '') : null, story_url: isComment ? storyUrl : null, parent_id: row.parentId, relevancy_score: null },
    ...{ created_at: withoutMillis(row.createdAt), created_at_i: Math.floor(row.createdAt.getTime() / 1000), updated_at: withoutMillis(row.updatedAt), children: row.children, ...(kind === 'poll' && { parts: row.parts }), ...(kind === 'job' && { job_text: text }) },
    _tags: [kind, `author_${author ?? ''}`, `story_${row.storyId}`, ...(row.isAsk ? ['ask_hn'] : []), ...(row.isShow ? ['show_hn'] : []), ...(isOnFront ? ['front_page'] : [])],
    _highlightResult: { ...plain('title', title), ...plain('url', url), ...plain('author', author), ...rich, ...(isComment && { ...plain('story_title', storyTitle), ...plain('story_url', storyUrl) }) },
  }
}

function withoutMillis(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
