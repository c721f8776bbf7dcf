import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import type { Visitor } from '@/lib/document'
import { settings } from '@/lib/settings'
import { changePassword } from './change-password'
import { checkPassword } from './check-password'
import { createAccount } from './create-account'
import { endSessions } from './end-sessions'
import { feedKey } from './feed-key'
import { feedReader, ownSettings, profileOf, viewerOf } from './queries'
import { renewFeeds } from './renew-feeds'
import type { Viewer } from './rules'
import { saveProfile } from './save-profile'
import { sessionCookie, type Session } from './session'
import { takeView } from './take-view'

async function visitAs(session: Session): Promise<Viewer | null> {
  const { name, value } = await sessionCookie(session)
  return viewerOf({ cookies: `${name}=${value}`, nonce: '', address: '/' })
}

async function newAccount(name: string): Promise<{ viewer: Viewer; visit: () => Promise<Viewer | null> }> {
  const userId = await createAccount({ name, password: 'a good password' })
  if (userId === null) throw new Error('The name is taken.')
  const visit = () => visitAs({ userId, epoch: 0 })
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
  expect(await visitAs({ userId: viewer.id, epoch: 1 })).toMatchObject({ name: 'Curlew' })
  expect(await checkPassword('Curlew', 'a good password')).toBeNull()
  expect(await checkPassword('Curlew', 'a new password')).toEqual({ userId: viewer.id, epoch: 1 })
})

it('changes nothing for a wrong present password', async () => {
  const { viewer, visit } = await newAccount('Godwit')
  const read = () => db().user.findUniqueOrThrow({ where: { id: viewer.id } })
  const before = await read()
  await changePassword(viewer, 'A good password', 'a new password')
  expect(await read()).toEqual(before)
  expect(await visit()).not.toBeNull()
})

it('ends every session', async () => {
  const { viewer, visit } = await newAccount('Knot')
  await endSessions(viewer.id)
  expect(await visit()).toBeNull()
})

it('renews the addresses of feeds once, however often that is pressed', async () => {
  const [{ viewer }, { viewer: other }] = [await newAccount('Plover'), await newAccount('Dunlin')]
  const keyOf = (feedEpoch: number) => feedKey('inbox', { userId: viewer.id, feedEpoch })
  expect((await feedReader('inbox', keyOf(0)))?.name).toBe('Plover')
  for (let press = 0; press < 2; press++) await renewFeeds(viewer.id, 0)
  expect(await feedReader('inbox', keyOf(0))).toBeNull()
  expect((await feedReader('inbox', keyOf(1)))?.name).toBe('Plover')
  const [, secret] = keyOf(1).split('.')
  for (const wrong of [`${other.id}.${secret}`, `${viewer.id}.`, `${viewer.id}`, '', `${keyOf(1)}x`]) expect(await feedReader('inbox', wrong), wrong).toBeNull()
})

it('renders what people say about themselves', async () => {
  const { viewer } = await newAccount('Ruff')
  await saveProfile(viewer.id, { about: 'I keep *bees*.', showDead: true, leaveOutRead: true, threadOrder: 'flat' })
  expect(await ownSettings(viewer.id)).toMatchObject({ about: 'I keep *bees*.', showDead: true, leaveOutRead: true, threadOrder: 'flat' })
  expect((await profileOf('Ruff'))?.aboutHtml).toBe('<p>I keep <em>bees</em>.</p>')
  await saveProfile(viewer.id, { about: '<script>alert(1)</script> [x](javascript:alert(1))', showDead: false, leaveOutRead: false, threadOrder: 'best' })
  expect((await profileOf('Ruff'))?.aboutHtml).not.toMatch(/<script|href/)
  await saveProfile(viewer.id, { about: '', showDead: false, leaveOutRead: false, threadOrder: 'best' })
  expect((await profileOf('Ruff'))?.aboutHtml).toBe('')
})

it('tells how the pages look only where somebody chose that, and a colour only with the karma for it', async () => {
  const { viewer, visit } = await newAccount('Whimbrel')
  expect(viewer).toMatchObject({ look: null, visitLimit: null })
  await saveProfile(viewer.id, { about: '', theme: 'black', textSize: 'large', topColour: 'ff6600', keys: false })
  expect((await visit())?.look).toEqual({ theme: 'black', textSize: 'large', density: 'normal', topColour: null, keys: false })
  await db().user.update({ where: { id: viewer.id }, data: { karma: settings.topColour.karma } })
  expect((await visit())?.look?.topColour).toBe('ff6600')
})

it('counts the pages somebody opens who limits their visits, and forgets them when the limit ends', async () => {
  const { viewer, visit } = await newAccount('Sanderling')
  const look = async (visitor: Partial<Visitor>) => {
    const asked: Visitor = { cookies: '', nonce: '', address: '/item/1', opensPage: true, ...visitor }
    await takeView(asked, await visit())
    return asked.elsewhere
  }
  const user = () => db().user.findUniqueOrThrow({ where: { id: viewer.id }, select: { firstViewAt: true, lastViewAt: true } })
  expect(await look({})).toBeUndefined()
  await saveProfile(viewer.id, { about: '', noProcrast: true, maxVisit: 20, minAway: 180 })
  for (const uncounted of [{ opensPage: false }, { address: '/settings?done=saved' }, { address: '/away' }]) await look(uncounted)
  expect(await user()).toEqual({ firstViewAt: null, lastViewAt: null })
  expect(await look({})).toBeUndefined()
  const { firstViewAt, lastViewAt } = await user()
  expect(firstViewAt).toEqual(lastViewAt)
  const began = new Date(Date.now() - 20 * 60_000)
  await db().user.update({ where: { id: viewer.id }, data: { firstViewAt: began, lastViewAt: began } })
  expect(await look({})).toBe('/away?goto=%2Fitem%2F1')
  expect((await user()).lastViewAt).toEqual(began)
  for (const open of [{ opensPage: false }, { address: '/settings' }]) expect(await look(open)).toBeUndefined()
  await saveProfile(viewer.id, { about: '', noProcrast: false })
  expect(await user()).toEqual({ firstViewAt: null, lastViewAt: null })
  expect(await look({})).toBeUndefined()
})
