import { lockAuthor } from '@/lib/accounts/lock-author'
import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { hold } from '@/lib/filters/hold'
import { screen } from '@/lib/filters/screen'
import { tellOfPost } from '@/lib/notices/tell'
import { leftOutBy } from '@/lib/reading/left-out-by'
import { settings } from '@/lib/settings'
import { mayNotPostYet } from '@/lib/stories/pace'
import { listsChanged } from '@/lib/stories/rank-once'
import { siteOf } from '@/lib/stories/site'
import { urlKey } from '@/lib/stories/url'
import { formatText } from '@/lib/text/format'

/** What somebody wants to submit. Poll options are empty for a story. */
export type NewStory = { title: string; url: string | null; text: string; options: string[] }

/** Where it stands now, be it held back; `earlier` when that is what somebody submitted before. Or why it was refused; it may come later when it came `tooSoon`. */
export type Submitted = { id: number; earlier: boolean } | { refusal: string; tooSoon?: true }

/**
 * Submits a story or a poll. What is submitted twice is posted once; a link that got attention before leads to the earlier story.
 * @param at the present time
 */
export async function submitStory(viewer: Viewer, story: NewStory, at: Date): Promise<Submitted> {
  const key = story.url && urlKey(story.url)
  const html = formatText(story.text)
  const choices = story.options.map((text) => ({ text, html: formatText(text) }))
  const said = { ...story, text: [story.text, ...story.options].join('\n'), html: [html, ...choices.map((choice) => choice.html)].join('') }
  const submitted = await db().$transaction(async (tx): Promise<Submitted> => {
    // Of two people who submit the same at the same moment the second finds the first one's.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${key ?? `${viewer.id} ${story.title}`}, 0))::text`
    const earlier = (await findTwin(tx, viewer.id, story, at)) ?? (key ? await findEarlier(tx, key, at) : null)
    if (earlier) return { id: earlier, earlier: true }
    const refusal = mayNotSubmit(viewer, story) ?? (await lockAuthor(tx, viewer, at))
    if (refusal) return { refusal }
    const tooSoon = await mayNotPostYet(tx, viewer, 'stories', at)
    if (tooSoon) return { refusal: tooSoon, tooSoon: true }
    const screened = await screen(tx, { viewer, said, edited: null }, at)
    if ('refusal' in screened) return screened
    const id = await insert(tx, viewer.id, { ...story, html, choices, key, siteFactor: screened.siteFactor }, at)
    await tellOfPost(tx, { id, html, leftOutBy: await leftOutBy(tx, { id, authorId: viewer.id, title: story.title, url: story.url }) }, at)
    if (screened.hold) await hold(tx, { itemId: id, storyId: id }, screened.hold, at)
    return { id, earlier: false }
  })
  if ('id' in submitted) listsChanged()
  return submitted
}

/** @returns why this person may not submit this, as a sentence; null when they may */
export function mayNotSubmit({ karma }: Viewer, { options }: NewStory): string | null {
  if (options.length === 0 || karma >= settings.pollKarma) return null
  return `Beginning a poll needs ${settings.pollKarma} karma; you have ${karma}. Ask the question as a text post instead.`
}

/** The same by the same person within a day: the button was pressed twice, or the page sent again. */
async function findTwin(tx: Transaction, authorId: number, { title, url, text, options }: NewStory, at: Date): Promise<number | null> {
  const since = new Date(at.getTime() - settings.repost.fresh)
  const twins = await tx.item.findMany({
    where: { authorId, title, url, text, parentId: null, deletedAt: null, createdAt: { gt: since } },
    select: { id: true, replies: { where: { kind: 'pollopt' }, orderBy: { position: 'asc' }, select: { text: true } } },
  })
  const choices = options.join('\n')
  return twins.find(({ replies }) => replies.map((reply) => reply.text).join('\n') === choices)?.id ?? null
}

/** @returns the story an address leads to: the latest within the window that got attention, or is fresh */
async function findEarlier(tx: Transaction, key: string, at: Date): Promise<number | null> {
  const { window, points, comments, fresh } = settings.repost
  const [earlier] = await tx.$queryRaw<{ id: number }[]>`
    select coalesce(b.id, i.id) as id from items i join threads t on t.story_id = i.id left join items b on b.id = t.merged_into_id
    where i.url_key = ${key} and i.live and b.live is not false and i.created_at > ${new Date(at.getTime() - window)}
      and (i.score >= ${points} or t.comment_count >= ${comments} or i.created_at > ${new Date(at.getTime() - fresh)})
    order by i.created_at desc, i.id desc limit 1`
  return earlier?.id ?? null
}

type Row = Pick<NewStory, 'title' | 'url' | 'text'> & { html: string; choices: { text: string; html: string }[]; key: string | null; siteFactor: number }

async function insert(tx: Transaction, authorId: number, { title, url, text, html, choices, key, siteFactor }: Row, at: Date): Promise<number> {
  const kind = choices.length > 0 ? 'poll' : 'story'
  const [story] = await tx.$queryRaw<{ id: number }[]>`
    insert into items (id, story_id, kind, author_id, created_at, title, url, url_key, site, text, html)
    select id, id, ${kind}::item_kind, ${authorId}, ${at}, ${title}, ${url}, ${key}, ${url && siteOf(url)}, ${text}, ${html}
    from (select nextval('items_id_seq')::int as id) as next returning id`
  if (!story) throw new Error('The story was not stored.')
  await tx.thread.create({ data: { storyId: story.id, siteFactor } })
  const options = choices.map((choice, position) => ({ kind: 'pollopt' as const, authorId, createdAt: at, storyId: story.id, parentId: story.id, position, ...choice }))
  if (options.length > 0) await tx.item.createMany({ data: options })
  return story.id
}
