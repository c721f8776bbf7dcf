import type { Viewer } from '@/lib/accounts/rules'
import { mayNotEdit, type Authored } from '@/lib/authoring/rules'
import { db } from '@/lib/db'
import type { FlagReason } from '@/lib/flags/reasons'
import type { LoggedAct } from '@/lib/log/acts'
import { plainText } from '@/lib/text/plain'
import { isReviewed } from './rules'

/** What an author said to a decision, and what came of it; `text` is null where another author asked. */
export type AskedReview = { text: string | null; answer: { id: number; act: LoggedAct; reason: string } | null }

/** A post of the viewer's own that an entry of the log is about, quoted. */
export type OwnPost = {
  /** The entry it is told with: of a ban, for each post that was removed with it. */
  noticeEntry: number
  id: number
  kind: string
  title: string | null
  excerpt: string
  /** The entry about the post itself. */
  decisionId: number
  review: AskedReview | null
  mayAsk: boolean
  mayEdit: boolean
  /** What members said against it, where their flags are why. */
  flags: { reason: FlagReason; count: number }[]
  /** How many posts of the viewer are under the same notice; the first ten are quoted. */
  total: number
}

type Row = Authored & Omit<OwnPost, 'excerpt' | 'mayAsk' | 'mayEdit'> & { html: string; act: string; undone: boolean }

const QUOTED = { characters: 500, posts: 10 }
/** Of stored HTML, which is longer than what it shows. */
const READ_CHARACTERS = 4000

/**
 * @param entryIds of entries the viewer has a notice of
 * @param at the present time
 * @returns the viewer's own posts these are about: the post, those below it that went with it or came back, those removed with a ban
 */
export async function ownPosts(viewer: Viewer, entryIds: readonly number[], at: Date): Promise<OwnPost[]> {
  const rows = await read(viewer.id, entryIds)
  return rows.map(({ noticeEntry, id, kind, title, html, decisionId, review, flags, total, act, undone, ...post }) => {
    const mayAsk = isReviewed({ act, undone }) && review === null && post.deletedAt === null
    return { noticeEntry, id, kind, title, excerpt: excerptOf(html), decisionId, review, flags, total, mayAsk, mayEdit: mayNotEdit(viewer, { kind, ...post }, at) === null }
  })
}

function excerptOf(html: string): string {
  const text = plainText(html)
  return text.length > QUOTED.characters ? `${text.slice(0, QUOTED.characters).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}

/** Where a branch was brought back nothing says any more what it was, so those below the post are looked for, from the viewer's own upwards. */
function read(viewerId: number, entryIds: readonly number[]): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    with recursive told as (
      select l.id, l.item_id, t.story_id, l.created_at,
        l.act in ('remove', 'restore') and l.posts > 1 and (l.act = 'restore' or exists (select from moderation_log u where u.undoes_id = l.id)) as over
      from moderation_log l left join items t on t.id = l.item_id where l.id = any(${entryIds})
    ), below as (
      select told.id as notice, told.item_id as top, i.id, i.parent_id from told join items i on i.story_id = told.story_id and i.author_id = ${viewerId}
      where told.over and i.kind = 'comment' and i.id <> told.item_id and i.created_at <= told.created_at
      union all select b.notice, b.top, b.id, p.parent_id from below b join items p on p.id = b.parent_id where b.parent_id <> b.top
    ), mine as (
      select id as notice, id as decision, item_id from told
      union select told.id, told.id, i.id from told join items i on i.removal_id = told.id
      union select notice, notice, id from below where parent_id = top
      union select told.id, p.id, p.item_id from told join moderation_log p on p.part_of_id = told.id
    ), posts as (
      select m.*, row_number() over (partition by m.notice order by m.item_id) as place, count(*) over (partition by m.notice)::int as total
      from mine m join items i on i.id = m.item_id where i.author_id = ${viewerId} and i.purged_at is null
    )
    select p.notice as "noticeEntry", p.decision as "decisionId", p.total, i.id, i.kind::text, i.title, left(i.html, ${READ_CHARACTERS}) as html, i.author_id as "authorId",
      i.created_at as "createdAt", i.deleted_at as "deletedAt", i.killed_at as "killedAt", i.removal_id as "removalId",
      d.act::text, exists (select from moderation_log u where u.undoes_id = d.id) as undone,
      (select json_build_object('text', case when r.user_id = ${viewerId} then r.text end, 'answer', case when a.id is not null then json_build_object('id', a.id, 'act', a.act, 'reason', a.reason) end)
        from reviews r left join moderation_log a on a.id = r.answer_id where r.entry_id = d.id or r.answer_id = d.id) as review,
      case when d.rule = 'flags' then coalesce((select json_agg(f) from (
        select reason, count(*)::int from flags where item_id = i.id and created_at <= d.created_at group by reason order by count(*) desc, reason) f), '[]') else '[]' end as flags
    from posts p join items i on i.id = p.item_id join moderation_log d on d.id = p.decision where p.place <= ${QUOTED.posts} order by p.place`
}
