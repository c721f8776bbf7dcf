import { expect, it } from 'vitest'
import { checkPassword } from './check-password'
import { createAccount } from './create-account'
import { resetPassword } from './reset-password'
import { viewerOf } from './queries'
import { readSession, sessionCookie } from './session'
import { setRole } from './set-role'

async function signedIn(name: string): Promise<string> {
  const session = await checkPassword(name, 'a good password')
  if (!session) throw new Error('not signed in')
  const { name: cookie, value } = await sessionCookie(session)
  return `theme=dark; ${cookie}=${value}; other=1`
}

const visit = (cookies: string) => viewerOf({ cookies, nonce: '', address: '/' })

it('signs in whatever the case of the name, and knows who it is', async () => {
  await createAccount({ name: 'Wren', password: 'a good password' })
  expect(await visit(await signedIn('wREN'))).toMatchObject({ name: 'Wren', karma: 1, role: 'member' })
})

it('refuses a wrong password, an unknown name and an account without a password alike', async () => {
  await createAccount({ name: 'Dunlin', password: 'a good password' })
  expect(await checkPassword('Dunlin', 'a bad password')).toBeNull()
  expect(await checkPassword('Nobody', 'a good password')).toBeNull()
})

it('gives a name once, whatever its case, even to ten at once', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, (_, index) => createAccount({ name: index % 2 ? 'Plover' : 'PLOVER', password: 'a good password' })))
  expect(ids.filter((id) => id !== null)).toHaveLength(1)
})

it('reads the role anew each time', async () => {
  await createAccount({ name: 'Knot', password: 'a good password' })
  const cookies = await signedIn('Knot')
  await setRole('Knot', 'moderator')
  expect(await visit(cookies)).toMatchObject({ role: 'moderator' })
})

it('ends every session when the password changes', async () => {
  await createAccount({ name: 'Ruff', password: 'a good password' })
  const cookies = await signedIn('Ruff')
  await resetPassword('Ruff', 'another password')
  expect(await visit(cookies)).toBeNull()
  expect(await checkPassword('Ruff', 'a good password')).toBeNull()
})

it('takes no token that is forged, broken or too old', async () => {
  const { name, value, maxAge } = await sessionCookie({ userId: 1, epoch: 0 })
  const at = new Date()
  expect(await readSession(`${name}=${value}`, at)).toMatchObject({ userId: 1, epoch: 0 })
  expect(await readSession(`${name}=${value.slice(0, -2)}xx`, at)).toBeNull()
  expect(await readSession(`${name}=nonsense`, at)).toBeNull()
  expect(await readSession('', at)).toBeNull()
  expect(await readSession(`${name}=${value}`, new Date(at.getTime() + (maxAge + 60) * 1000))).toBeNull()
})
