import { isModerator, type Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { writeEntry } from '@/lib/log/write-entry'
import type { Made } from './add-site-rule'
import { lockRules } from './lock-rules'
import { faultOf } from './pattern'
import { MODERATORS_ONLY, type WordEffect } from './rules'

/** A filter a moderator wants. Everybody may read its name and the reason; the pattern is for moderators alone. */
export type NewWordFilter = { name: string; pattern: string; effect: WordEffect; reason: string }

/**
 * Makes a word filter. Asked twice is asked once.
 * @param at the present time
 */
export async function addWordFilter(viewer: Viewer, { name, pattern, effect, reason }: NewWordFilter, at: Date): Promise<Made> {
  if (!isModerator(viewer)) return { refusal: MODERATORS_ONLY }
  const fault = faultOf(pattern)
  if (fault) return { refusal: fault }
  return db().$transaction(async (tx): Promise<Made> => {
    await lockRules(tx)
    const present = await tx.wordFilter.findFirst({ where: { name, endedAt: null } })
    if (present?.pattern === pattern && present.effect === effect && present.reason === reason) return { id: present.id }
    if (present) return { refusal: `There is a filter called “${name}” already: end it first, or give this one another name.` }
    const { id } = await tx.wordFilter.create({ data: { name, pattern, effect, reason, createdAt: at }, select: { id: true } })
    await writeEntry(tx, { act: 'add_word_filter', by: viewer, on: { wordFilterId: id }, reason, detail: { effect }, at })
    return { id }
  })
}
