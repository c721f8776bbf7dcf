import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { mayNotActOn } from './rules'
import type { Measured } from './measure'

/**
 * Tells the other moderators something about a person. The same words sent again by the same moderator are one note.
 * @param at the present time
 */
export function addNote(viewer: Viewer, { userId, text }: { userId: number; text: string }, at: Date): Promise<Measured> {
  return db().$transaction(async (tx): Promise<Measured> => {
    await tx.$queryRaw`select from users where id = ${userId} for no key update`
    const person = await tx.user.findUnique({ where: { id: userId }, select: { id: true, name: true, role: true } })
    if (!person) return { refusal: 'There is no such person.' }
    const refusal = mayNotActOn(viewer, person)
    if (refusal) return { refusal }
    const last = await tx.personNote.findFirst({ where: { personId: userId }, orderBy: { id: 'desc' } })
    if (last?.authorId !== viewer.id || last.text !== text) await tx.personNote.create({ data: { personId: userId, authorId: viewer.id, text, createdAt: at } })
    return { name: person.name }
  })
}
