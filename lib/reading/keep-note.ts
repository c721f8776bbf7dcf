import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { lockReader } from './lock-reader'
import type { PrivateNote } from './private-notes'

/**
 * Keeps what somebody notes about a person, in place of what they noted before; where nothing is noted, nothing is kept.
 * @returns why not, as a sentence; null when it is so
 */
export function keepNote({ id: userId }: Viewer, { personId, ...note }: PrivateNote & { personId: number }): Promise<string | null> {
  return db().$transaction(async (tx) => {
    await lockReader(tx, userId)
    if (note.text === '' && note.label === '') {
      await tx.privateNote.deleteMany({ where: { userId, personId } })
      return null
    }
    const { most } = settings.privateNote
    if ((await tx.privateNote.count({ where: { userId, personId: { not: personId } } })) >= most) return `You have notes about ${most} people, and there can be no more: delete one first.`
    await tx.privateNote.upsert({ where: { userId_personId: { userId, personId } }, create: { userId, personId, ...note }, update: note })
    return null
  })
}
