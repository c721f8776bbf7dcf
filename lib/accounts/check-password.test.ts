import * as argon2 from '@node-rs/argon2'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { checkPassword } from './check-password'
import { createAccount } from './create-account'

// The library does its real work; it is only counted, for time says nothing certain.
vi.mock('@node-rs/argon2', { spy: true })

beforeAll(async () => {
  await createAccount({ name: 'Wren', password: 'a good password' })
  await db().user.create({ data: { name: 'Imported' } })
  // The first name that nobody has makes what all later ones are compared with.
  await checkPassword('Nobody', 'a good password')
})

beforeEach(() => {
  vi.clearAllMocks()
})

const parameters = (hash: unknown) => (typeof hash === 'string' ? hash.split('$').slice(1, 4) : null)

it.each([
  ['the right password', 'Wren', 'a good password', true],
  ['a wrong password', 'Wren', 'a bad password', false],
  ['a name nobody has', 'Nobody', 'a good password', false],
  ['an account nobody may sign in to', 'Imported', 'a good password', false],
  ['the words that names nobody has are compared with', 'Nobody', 'a password that nobody has', false],
])('verifies once for %s, against a hash of the same cost', async (_what, name, password, isRight) => {
  expect((await checkPassword(name, password)) !== null).toBe(isRight)
  expect(argon2.hash).not.toHaveBeenCalled()
  expect(argon2.verify).toHaveBeenCalledTimes(1)
  expect(parameters(vi.mocked(argon2.verify).mock.calls[0]?.[0])).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1'])
})

it('stores no two equal hashes for equal passwords', async () => {
  for (const name of ['Coot', 'Rail']) await createAccount({ name, password: 'a good password' })
  const hashes = await db().user.findMany({ where: { name: { in: ['Coot', 'Rail'] } }, select: { passwordHash: true } })
  expect(new Set(hashes.map(({ passwordHash }) => passwordHash)).size).toBe(2)
})
