import 'server-only'
import { db } from '@/lib/db'
import { pageLimit } from '@/lib/page-limit'
import type { KeyedPage } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { postsOf, type PostPage } from './posts'

/** Why and when a post was chosen: an entry of the moderators' log. */
export type Choice = { itemId: number; entryId: number; reason: string; chosenAt: Date }

/**
 * What moderators chose, as far as everybody may see it, latest chosen first.
 * @param page where it goes on, by the entry of the log
 */
export async function highlightedPosts(page: KeyedPage | null): Promise<PostPage & { choices: Choice[] }> {
  const rows = await db().$queryRaw<Choice[]>`
    select h.item_id as "itemId", h.entry_id as "entryId", l.reason, l.created_at as "chosenAt"
    from highlights h join items i on i.id = h.item_id join moderation_log l on l.id = h.entry_id
    where i.live and h.entry_id < ${page?.after ?? 2 ** 31 - 1} order by h.entry_id desc limit ${pageLimit}`
  const choices = rows.slice(0, settings.pageSize)
  const last = choices.at(-1)
  const next = rows.length > choices.length && last ? { after: last.entryId, rank: (page?.rank ?? 1) + choices.length } : null
  return { choices, posts: await postsOf(choices.map(({ itemId }) => itemId)), next }
}
