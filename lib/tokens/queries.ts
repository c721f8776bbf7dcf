import 'server-only'
import { VIEWER_COLUMNS } from '@/lib/accounts/queries'
import type { Viewer } from '@/lib/accounts/rules'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'
import { noteUse } from './note-use'
import type { Scope } from './rules'
import { hashOf } from './secret'

/** A token as its person sees it. */
export type OwnToken = { id: number; name: string; scopes: Scope[]; createdAt: Date; expiresAt: Date | null; usedAt: Date | null }

/** A token `t` of `users u` that is good at this time. */
const isGood = (at: Date) => Prisma.sql`t.session_epoch = u.session_epoch and coalesce(t.expires_at, 'infinity') > ${at}`

/** @returns the tokens of a person that are good, latest first */
export function tokensOf(userId: number, at: Date): Promise<OwnToken[]> {
  return db().$queryRaw<OwnToken[]>`
    select t.id, t.name, t.scopes::text[], t.created_at as "createdAt", t.expires_at as "expiresAt", t.used_at as "usedAt"
    from tokens t join users u on u.id = t.user_id where u.id = ${userId} and ${isGood(at)} order by t.id desc`
}

/** Who acts by a token, and what it is for. */
export type Bearer = { viewer: Viewer; scopes: Scope[] }

/**
 * @param at the present time
 * @returns null where that is no token, or one that has ended
 */
export async function bearerOf(token: string, at: Date): Promise<Bearer | null> {
  const hash = hashOf(token)
  const [row] = hash === null ? [] : await db().$queryRaw<(Viewer & { tokenId: number; scopes: Scope[]; usedAt: Date | null })[]>`
    select ${Prisma.raw(VIEWER_COLUMNS)}, t.id as "tokenId", t.scopes::text[], t.used_at as "usedAt" from tokens t join users u on u.id = t.user_id where t.hash = ${hash} and ${isGood(at)}`
  if (!row) return null
  const { tokenId, scopes, usedAt, ...viewer } = row
  if (usedAt === null || at.getTime() - usedAt.getTime() >= settings.tokens.noted) await noteUse(tokenId, at)
  return { viewer, scopes }
}
