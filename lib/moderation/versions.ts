import 'server-only'
import { db } from '@/lib/db'
import { limitOf } from '@/lib/page-limit'
import { Prisma } from '@/prisma/client/client'

/** What a post said; `until` it was changed, null for what it says now, and who changed it. */
export type Version = { title: string | null; url: string | null; text: string; until: Date | null; editor: string | null }

const MOST = 20

/**
 * What a post said before each of its edits and what came after the last of them, oldest first; for moderators alone.
 * @param before the id of the revision that those asked for come before; null for the latest
 * @returns at most 21 versions, and where earlier ones begin, if there are any
 */
export async function versionsOf(itemId: number, before: number | null): Promise<{ versions: Version[]; earlier: number | null }> {
  const rows = await db().$queryRaw<(Version & { id: number })[]>`
    select r.id, r.title, r.url, r.text, r.created_at as until, u.name::text as editor from revisions r join users u on u.id = r.editor_id
    where r.item_id = ${itemId} and r.id < ${before ?? LAST} order by r.id desc limit ${limitOf(MOST + 1)}`
  const shown = rows.slice(0, MOST)
  if (shown.length === 0) return { versions: [], earlier: null }
  return { versions: [...shown.toReversed(), ...(await versionAfter(itemId, before))], earlier: rows.length > MOST ? (shown.at(-1)?.id ?? null) : null }
}

const LAST = 2 ** 31 - 1

function versionAfter(itemId: number, before: number | null): Promise<Version[]> {
  if (before === null) return db().$queryRaw<Version[]>`select title, url, text, null::timestamptz as until, null::text as editor from items where id = ${itemId}`
  const next = Prisma.sql`r.item_id = ${itemId} and r.id >= ${before}`
  return db().$queryRaw<Version[]>`
    select r.title, r.url, r.text, r.created_at as until, u.name::text as editor from revisions r join users u on u.id = r.editor_id where ${next} order by r.id limit 1`
}
