import { db } from '@/lib/db'
import { formatText } from '@/lib/text/format'
import type { Draft } from './drafts'
import type { Random } from './random'
import { capitalised, type Writer } from './words'

/** Numbers have eight digits, as on a large site, and a thread's do not follow one another. */
const FIRST_ID = 40_000_000
const LARGEST_GAP = 30
const ROWS_AT_A_TIME = 4000
/** Somebody who submits a story also answers in its thread. */
const SHARE_BY_SUBMITTER = 0.03

/** Numbers the drafts in their order and writes them with their texts. */
export async function writeItems(drafts: readonly Draft[], authors: readonly [number, ...number[]], { random, writer }: { random: Random; writer: Writer }): Promise<void> {
  numberInOrder(drafts, random)
  const submitters = new Map<Draft, number>()
  const rows = drafts.map((draft) => {
    const bySubmitter = draft.story !== null && random.fraction() < SHARE_BY_SUBMITTER
    const author = (bySubmitter && draft.story && submitters.get(draft.story)) || random.pick(authors)
    if (!draft.story) submitters.set(draft, author)
    const { id, parent, story, score } = draft
    return { id, author, parent: parent?.id ?? null, story: story?.id ?? id, score, at: new Date(draft.createdAt), ...(story ? newText(writer) : newTitle(random, writer)) }
  })
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) await insertItems(rows.slice(start, start + ROWS_AT_A_TIME))
  await insertThreads(drafts.filter(({ story }) => !story))
  await db().$executeRaw`select setval('items_id_seq', (select max(id) from items))`
  await db().$executeRaw`analyze`
}

function numberInOrder(drafts: readonly Draft[], random: Random): void {
  let id = FIRST_ID
  for (const draft of drafts) draft.id = id += random.between(1, LARGEST_GAP)
}

type Content = { title: string | null; url: string | null; site: string | null; text: string; html: string }

function newText(writer: Writer): Content {
  const text = writer.comment()
  return { title: null, url: null, site: null, text, html: formatText(text) }
}

function newTitle(random: Random, writer: Writer): Content {
  const title = capitalised(Array.from({ length: random.between(5, 10) }, writer.word).join(' '))
  const site = `${writer.word()}${writer.word()}.example`
  return { title, url: `https://${site}/${writer.word()}-${writer.word()}-${writer.word()}`, site, text: '', html: '' }
}

async function insertItems(rows: (Content & { id: number })[]): Promise<void> {
  await db().$executeRaw`
    insert into items (id, kind, author_id, created_at, story_id, parent_id, title, url, site, text, html, score)
    select id, case when parent is null then 'story' else 'comment' end::item_kind, author, at, story, parent, title, url, site, text, html, score
    from json_to_recordset(${JSON.stringify(rows)}::json) as r
      (id int, author int, at timestamptz, story int, parent int, title text, url text, site text, text text, html text, score int)`
}

async function insertThreads(stories: readonly Draft[]): Promise<void> {
  const rows = stories.map(({ id, comments, lastComment }) => ({ id, comments, last: lastComment && new Date(lastComment) }))
  await db().$executeRaw`
    insert into threads (story_id, comment_count, last_comment_at)
    select id, comments, last from json_to_recordset(${JSON.stringify(rows)}::json) as r (id int, comments int, last timestamptz)`
}
