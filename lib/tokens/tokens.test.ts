import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/accounts/rules'
import { endSessions } from '@/lib/accounts/end-sessions'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { newViewer } from '@/lib/testing/cast'
import { makeToken, type NewToken } from './make'
import { bearerOf, tokensOf } from './queries'
import { revokeToken } from './revoke'

const HOUR = 3_600_000
const at = new Date()
const later = (hours: number) => new Date(at.getTime() + hours * HOUR)
let count = 0

async function make(viewer: Viewer, given: Partial<NewToken> = {}): Promise<string> {
  const made = await makeToken(viewer, { name: `token ${++count}`, scopes: ['read'], days: null, form: randomUUID(), ...given }, at)
  if ('refusal' in made) throw new Error(made.refusal)
  return made.token
}

describe('a token', () => {
  it('says who acts and for what, and is kept nowhere', async () => {
    const viewer = await newViewer()
    const token = await make(viewer, { scopes: ['read', 'moderate'] })
    expect(token).toMatch(/^clq_[\w-]{43}$/)
    expect(await bearerOf(token, at)).toMatchObject({ viewer: { id: viewer.id, name: viewer.name, role: 'member' }, scopes: ['read', 'moderate'] })
    expect(JSON.stringify(await db().token.findMany({ where: { userId: viewer.id } }))).not.toContain(token.slice(4))
    const last = token.at(-1) === 'A' ? 'E' : 'A'
    for (const wrong of ['', 'clq_', token.slice(0, -1), token.slice(0, -1) + last, `${token}=`, token.toUpperCase()]) expect(await bearerOf(wrong, at)).toBeNull()
  })

  it('ends when it is revoked, by its person alone, when its time is over, and with the sessions', async () => {
    const [viewer, other] = [await newViewer(), await newViewer()]
    const [revoked, short, other2] = [await make(viewer), await make(viewer, { days: 7 }), await make(other)]
    const [, own] = await tokensOf(viewer.id, at)
    await revokeToken(other, own?.id ?? 0)
    expect(await bearerOf(revoked, at)).not.toBeNull()
    await revokeToken(viewer, own?.id ?? 0)
    expect(await bearerOf(revoked, at)).toBeNull()
    expect([await bearerOf(short, later(167)), await bearerOf(short, later(168))]).toEqual([expect.anything(), null])
    expect(await tokensOf(viewer.id, later(168))).toEqual([])
    await endSessions(viewer.id)
    expect([await bearerOf(short, at), await tokensOf(viewer.id, at)]).toEqual([null, []])
    expect(await bearerOf(other2, at)).not.toBeNull()
    await make(viewer)
    expect(await db().token.count({ where: { userId: viewer.id } })).toBe(1)
  })

  it('is made once by one form, and of one name, and there are so many', async () => {
    const viewer = await newViewer()
    const given = { name: 'bot', form: randomUUID() }
    const made = await Promise.all([make(viewer, given), make(viewer, given)])
    expect(made[0]).toBe(made[1])
    expect(await tokensOf(viewer.id, at)).toHaveLength(1)
    await expect(make(viewer, { name: 'bot' })).rejects.toThrow(/of this name/)
    for (let each = 1; each < settings.tokens.most; each++) await make(viewer)
    await expect(make(viewer)).rejects.toThrow(/the most/)
    expect(await make(await newViewer(), given)).not.toBe(made[0])
  })

  it('is noted to be used once in an hour', async () => {
    const viewer = await newViewer()
    const token = await make(viewer)
    const used = async () => (await tokensOf(viewer.id, at))[0]?.usedAt
    expect(await used()).toBeNull()
    for (const [when, noted] of [[at, at], [later(0.9), at], [later(1), later(1)]] as const) {
      await bearerOf(token, when)
      expect(await used()).toEqual(noted)
    }
  })
})

it('the database refuses what is no token', async () => {
  const { id: userId } = await newViewer()
  const data = { userId, name: 'x', scopes: ['read' as const], hash: new Uint8Array(32), sessionEpoch: 0, createdAt: at }
  for (const wrong of [{ name: '' }, { name: 'x'.repeat(61) }, { scopes: [] }, { hash: new Uint8Array(31) }, { expiresAt: at }]) await expect(db().token.create({ data: { ...data, ...wrong } })).rejects.toThrow()
})
