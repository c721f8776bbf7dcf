import { readFileSync } from 'node:fs'
import { db } from '@/lib/db'

/** The lines of a small made-up forum with every kind of item and of fault. */
export const FIXTURE = readFileSync(new URL('./fixture.jsonl', import.meta.url), 'utf8').trimEnd().split('\n')

/** @returns lines as a file would give them */
export async function* linesFrom(lines: (string | object)[]): AsyncGenerator<string> {
  for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line)
}

/** Makes the database as it was before the first item. */
export async function emptyForum(): Promise<void> {
  await db().$executeRaw`delete from items`
  await db().$executeRaw`delete from users`
  await db().$executeRaw`alter sequence items_id_seq restart`
}

/** @returns everything an import can change */
export async function everything(): Promise<unknown> {
  const sequence = await db().$queryRaw`select last_value, is_called from items_id_seq`
  const byId = { orderBy: { id: 'asc' } } as const
  return [
    sequence,
    await db().user.findMany(byId),
    await db().item.findMany(byId),
    await db().thread.findMany({ orderBy: { storyId: 'asc' } }),
    await db().importedItem.findMany({ orderBy: { sourceId: 'asc' } }),
  ]
}

/** Posts a story in this forum itself. */
export async function postStory(id: number): Promise<void> {
  const author = (await db().user.findFirst({ where: { name: 'resident' } })) ?? (await db().user.create({ data: { name: 'resident', passwordHash: 'x' } }))
  await db().item.create({ data: { id, storyId: id, kind: 'story', title: 'Of our own', authorId: author.id } })
  await db().thread.create({ data: { storyId: id } })
  await db().$queryRaw`select setval('items_id_seq', greatest(${id}, (select last_value from items_id_seq)))`
}
