import { z } from 'zod'
import { db } from '@/lib/db'
import { ImportRefused } from './import-items'
import { parseJson } from './lines'

const shortId = z.string().min(1).max(90)
/** Older versions give a whole person, newer ones the name. */
const person = z.union([z.string(), z.object({ username: z.string() }).transform(({ username }) => username)])
const time = z.iso.datetime({ offset: true }).transform((text) => Math.floor(Date.parse(text) / 1000))
const mark = z.boolean().nullish()

const commentSchema = z.object({
  short_id: shortId,
  parent_comment: shortId.nullish(),
  depth: z.int().nullish(),
  indent_level: z.int().nullish(),
  comment: z.string().nullish(),
  commenting_user: person.nullish(),
  created_at: time,
  is_deleted: mark,
  is_moderated: mark,
})

const storySchema = z.object({
  short_id: shortId,
  short_id_url: z.url({ protocol: /^https?$/ }).max(300).nullish(),
  title: z.string(),
  url: z.string().nullish(),
  description: z.string().nullish(),
  score: z.int().nullish(),
  submitter_user: person,
  created_at: time,
  comments: z.array(z.unknown()).default([]),
})

type Comment = z.infer<typeof commentSchema>

/**
 * Reads a story in the JSON format of Lobsters, and its comments.
 * @returns where it comes from, and its items as lines: the story is the first, and a comment that is none keeps its place
 * @throws ImportRefused when it is no such story
 */
export async function readLobsters(text: string): Promise<{ source: string; lines: string[] }> {
  const parsed = storySchema.safeParse(parseJson(text))
  if (!parsed.success) {
    const fault = parsed.error.issues[0]
    throw new ImportRefused(`This is no story in the JSON format of Lobsters${fault?.path.length ? `: its ${fault.path.join('.')} is missing or wrong` : ''}.`)
  }
  const story = parsed.data
  const source = story.short_id_url ? new URL(story.short_id_url).host : 'lobsters'
  const comments = story.comments.map((given) => commentSchema.safeParse(given).data ?? null)
  const ids = await numberNames(source, [`s/${story.short_id}`, ...comments.flatMap((comment) => (comment ? [`c/${comment.short_id}`] : []))])
  const root = ids.get(`s/${story.short_id}`)
  const parents = parentsOf(comments)
  const items = comments.map((comment, index) => comment && toItem(comment, ids.get(`c/${comment.short_id}`), parents[index] ? ids.get(`c/${parents[index]}`) : root))
  const { title, url, description, score, submitter_user: by, created_at: at } = story
  const first = { id: root, type: 'story', by, time: at, title: title.replaceAll('&', '&amp;'), url: url || null, text: description, score }
  return { source, lines: [first, ...items].map((item) => JSON.stringify(item)) }
}

function toItem(comment: Comment, id: number | undefined, parent: number | undefined): object {
  const gone = comment.is_deleted || !comment.commenting_user
  const text = comment.is_moderated || gone ? null : comment.comment
  return { id, type: 'comment', by: comment.commenting_user, time: comment.created_at, parent, text, deleted: gone, dead: comment.is_moderated }
}

/** Where comments do not name their parent, it is the last one before them that stands further out. */
function parentsOf(comments: (Comment | null)[]): (string | null)[] {
  const above: { level: number; name: string }[] = []
  return comments.map((comment) => {
    if (!comment) return null
    const level = comment.depth ?? comment.indent_level ?? 0
    while ((above.at(-1)?.level ?? -1) >= level) above.pop()
    const outer = above.at(-1)?.name ?? null
    above.push({ level, name: comment.short_id })
    return comment.parent_comment === undefined ? outer : comment.parent_comment
  })
}

/** Gives names numbers; a name keeps the one it got. */
async function numberNames(source: string, names: string[]): Promise<Map<string, number>> {
  await db().$executeRaw`
    insert into imported_names (source, name)
    select ${source}, name from unnest(${names}::text[]) with ordinality as given (name, place)
    where not exists (select from imported_names known where known.source = ${source} and known.name = given.name) order by place on conflict do nothing`
  const rows = await db().importedName.findMany({ where: { source, name: { in: names } }, select: { name: true, id: true } })
  return new Map(rows.map(({ name, id }) => [name, id]))
}
