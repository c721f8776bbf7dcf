import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { changePassword } from './change-password'
import { checkPassword } from './check-password'
import { createAccount } from './create-account'
import { endSessions } from './end-sessions'
import { viewerOf } from './queries'
import type { Viewer } from './rules'
import { saveProfile } from './save-profile'
import { sessionCookie } from './session'

async function newAccount(name: string): Promise<{ viewer: Viewer; visit: () => Promise<Viewer | null> }> {
  const userId = await createAccount({ name, password: 'a good password' })
  if (userId === null) throw new Error('The name is taken.')
  const { name: cookie, value } = await sessionCookie({ userId, epoch: 0 })
  const visit = () => viewerOf({ cookies: `${cookie}=${value}`, nonce: '', address: '/' })
  const viewer = await visit()
  if (!viewer) throw new Error('Nobody is signed in.')
  return { viewer, visit }
}

it('makes members, never moderators or admins, of those who sign up', async () => {
  expect((await newAccount('Avocet')).viewer.role).toBe('member')
})

it('changes a password for who knows the present one, and ends the sessions there were', async () => {
  const { viewer, visit } = await newAccount('Curlew')
  expect(await changePassword(viewer, 'not the password', 'a new password')).toBeNull()
  expect(await visit()).not.toBeNull()
  expect(await changePassword(viewer, 'a good password', 'a new password')).toEqual({ userId: viewer.id, epoch: 1 })
  expect(await visit()).toBeNull()
  expect(await checkPassword('Curlew', 'a good password')).toBeNull()
  expect(await checkPassword('Curlew', 'a new password')).toEqual({ userId: viewer.id, epoch: 1 })
})

it('ends every session', async () => {
  const { viewer, visit } = await newAccount('Knot')
  await endSessions(viewer.id)
  expect(await visit()).toBeNull()
})

it('renders what people say about themselves', async () => {
  const { viewer } = await newAccount('Ruff')
  await saveProfile(viewer.id, { about: 'I keep *bees*.', showDead: true })
  expect(await db().user.findUniqueOrThrow({ where: { id: viewer.id } })).toMatchObject({ aboutHtml: '<p>I keep <em>bees</em>.</p>', showDead: true })
})
