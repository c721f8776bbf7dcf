import { db, type Transaction } from '@/lib/db'
import { siteOf } from '@/lib/stories/site'
import { urlKey } from '@/lib/stories/url'
import { formatText } from '@/lib/text/format'
import { people } from './people'
import { stories } from './stories'
import type { DemoComment, DemoStory } from './types'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The admin of the demonstration community. */
export const DEMO_ADMIN = 'keeper'

/**
 * Loads the demonstration community into an empty database, as one transaction.
 * @param passwordHash lets somebody sign in as its admin; nobody can sign in as the others
 * @param at the present time, which the ages in the community are counted back from
 */
export async function loadDemoCommunity(passwordHash: string, at: Date): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const authors = await addPeople(tx, passwordHash, at)
      for (const story of stories) await addStory(tx, story, authors, at)
    },
    { timeout: 60_000 },
  )
}

type Authors = Map<string, number>

async function addPeople(tx: Transaction, passwordHash: string, at: Date): Promise<Authors> {
  const made = await tx.user.createManyAndReturn({
    data: people.map(({ name, role, karma, about, joinedDaysAgo }) => ({
      name,
      role,
      karma,
      about,
      aboutHtml: formatText(about),
      createdAt: new Date(at.getTime() - joinedDaysAgo * DAY),
      passwordHash: name === DEMO_ADMIN ? passwordHash : null,
    })),
    select: { id: true, name: true },
  })
  return new Map(made.map(({ id, name }) => [name, id]))
}

async function addStory(tx: Transaction, story: DemoStory, authors: Authors, at: Date): Promise<void> {
  const createdAt = new Date(at.getTime() - story.hoursAgo * HOUR)
  const id = await nextId(tx)
  const { kind, title, url = null, text = '', score } = story
  const link = url && { site: siteOf(url), urlKey: urlKey(url) }
  await tx.item.create({ data: { id, storyId: id, kind, title, url, ...link, text, html: formatText(text), score, createdAt, authorId: idOf(authors, story.by) } })
  for (const [position, option] of (story.options ?? []).entries()) {
    const { text: choice, score: votes } = option
    await tx.item.create({
      data: { kind: 'pollopt', storyId: id, parentId: id, position, text: choice, html: formatText(choice), score: votes, createdAt, authorId: idOf(authors, story.by) },
    })
  }
  const written = await addReplies(tx, { storyId: id, parentId: id, replies: story.comments, after: createdAt, authors })
  const live = written.filter(({ live }) => live)
  const lastCommentAt = live.length > 0 ? new Date(Math.max(...live.map(({ createdAt: written }) => written.getTime()))) : null
  await tx.thread.create({ data: { storyId: id, commentCount: live.length, lastCommentAt } })
}

type Replies = { storyId: number; parentId: number; replies: DemoComment[]; after: Date; authors: Authors }

async function addReplies(tx: Transaction, { storyId, parentId, replies, after, authors }: Replies): Promise<{ createdAt: Date; live: boolean }[]> {
  const written: { createdAt: Date; live: boolean }[] = []
  for (const { by, minutesAfter, text, score, state, replies: below = [] } of replies) {
    const createdAt = new Date(after.getTime() + minutesAfter * MINUTE)
    const fate = state === 'deleted' ? { deletedAt: createdAt } : state === 'dead' ? { killedAt: createdAt, killedBy: 'flags' as const, flaggedAt: createdAt } : {}
    const { id } = await tx.item.create({
      data: { kind: 'comment', storyId, parentId, text, html: formatText(text), score, createdAt, authorId: idOf(authors, by), ...fate },
      select: { id: true },
    })
    written.push({ createdAt, live: state === undefined })
    written.push(...(await addReplies(tx, { storyId, parentId: id, replies: below, after: createdAt, authors })))
  }
  return written
}

async function nextId(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`select nextval('items_id_seq')::int as id`
  if (!row) throw new Error('The sequence of ids gave none.')
  return row.id
}

function idOf(authors: Authors, name: string): number {
  const id = authors.get(name)
  if (!id) throw new Error(`The demonstration has no person called ${name}.`)
  return id
}
