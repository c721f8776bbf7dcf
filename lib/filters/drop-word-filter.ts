import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { writeEntry } from '@/lib/log/write-entry'
import { lockRules } from './lock-rules'
import { MODERATORS_ONLY } from './rules'

/**
 * Ends a word filter; posts it holds wait on for a moderator. Asked twice is asked once.
 * @param at the present time
 * @returns a refusal, or null when it is ended
 */
export async function dropWordFilter(viewer: Viewer, { id, reason }: { id: number; reason: string }, at: Date): Promise<string | null> {
  if (!isModerator(viewer)) return MODERATORS_ONLY
  return db().$transaction(async (tx) => {
    await lockRules(tx)
    const filter = await tx.wordFilter.findUnique({ where: { id }, select: { endedAt: true, entries: { where: { act: 'add_word_filter' }, select: { id: true } } } })
    if (!filter) return 'There is no such filter.'
    if (filter.endedAt) return null
    await tx.wordFilter.update({ where: { id }, data: { endedAt: at } })
    await writeEntry(tx, { act: 'drop_word_filter', by: viewer, on: { wordFilterId: id }, reason, undoesId: filter.entries[0]?.id ?? null, at })
    return null
  })
}
