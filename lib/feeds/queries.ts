import 'server-only'
import { db } from '@/lib/db'
import { isLive } from '@/lib/stories/listed'

/** What a post says, as stored, and when its author or a moderator last changed it. */
export type PostText = { html: string; updated: Date }

/** @returns the texts of those posts that everyone may see at this moment, by their ids: a list may be a moment old */
export async function liveTexts(ids: readonly number[]): Promise<ReadonlyMap<number, PostText>> {
  const rows = await db().$queryRaw<(PostText & { id: number })[]>`
    select i.id, i.html, greatest(i.created_at, i.edited_at, i.retitled_at) as updated from items i where i.id = any(${[...ids]}::int[]) and ${isLive}`
  return new Map(rows.map(({ id, ...text }) => [id, text]))
}
