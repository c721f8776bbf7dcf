import type { Viewer } from '@/lib/accounts/rules'
import { db, type Transaction } from '@/lib/db'
import { settings } from '@/lib/settings'
import type { Scope } from './rules'
import { hashOf, tokenFor } from './secret'

const DAY = 24 * 60 * 60 * 1000

/** What somebody wants a token for; `days` until it ends, null for never; `form` a random number of the form. */
export type NewToken = { name: string; scopes: Scope[]; days: number | null; form: string }

/**
 * Makes a token. It ends with the sessions of its person: whoever changes their password or logs out everywhere fears that somebody else got in, who
 * may have made one, too. The same form sent twice makes one token.
 * @param at the present time
 * @returns the token, which is told this once, or why it was refused
 */
export async function makeToken({ id: userId }: Pick<Viewer, 'id'>, { name, scopes, days, form }: NewToken, at: Date): Promise<{ token: string } | { refusal: string }> {
  const token = tokenFor(userId, form)
  const hash = hashOf(token)
  if (!hash) throw new Error('A token is not as tokens are.')
  return db().$transaction(async (tx) => {
    const [person] = await tx.$queryRaw<{ sessionEpoch: number }[]>`select session_epoch as "sessionEpoch" from users where id = ${userId} for no key update`
    if (!person) return { refusal: 'Your account is not there any more.' }
    await dropEnded(tx, userId, person.sessionEpoch, at)
    const own = await tx.token.findMany({ where: { userId }, select: { name: true, hash: true } })
    if (own.some((each) => Buffer.compare(each.hash, hash) === 0)) return { token }
    if (own.some((each) => each.name === name)) return { refusal: 'You have a token of this name. Choose another name, or revoke that one first.' }
    if (own.length >= settings.tokens.most) return { refusal: `You have ${own.length} tokens, which is the most there can be. Revoke one you do not need any more.` }
    await tx.token.create({ data: { userId, name, scopes, hash, ...person, createdAt: at, expiresAt: days === null ? null : new Date(at.getTime() + days * DAY) } })
    return { token }
  })
}

async function dropEnded(tx: Transaction, userId: number, sessionEpoch: number, at: Date): Promise<void> {
  await tx.token.deleteMany({ where: { userId, OR: [{ sessionEpoch: { not: sessionEpoch } }, { expiresAt: { lte: at } }] } })
}
