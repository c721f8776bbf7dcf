import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { neighboursOf } from './queries'
import { minutesAgo, newViewer } from '@/lib/testing/cast'
import { deviceOf, networkOf, recordSighting } from '@/lib/accounts/sightings'

const DAY = 24 * 60
const seen = (userId: number) => db().sighting.findMany({ where: { userId } })

it.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.9', '192.0.2.0/24'],
  ['2001:db8:12:34::1', '2001:db8:12::/48'],
  ['2001:0DB8:0012:ffff:1:2:3:4', '2001:db8:12::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['fe80::1%eth0', null],
  ['::1', null],
  ['::ffff:127.0.0.1', null],
  ['10.1.2.3', null],
  ['172.31.0.1', null],
  ['172.32.0.1', '172.32.0.0/24'],
  ['fd12::1', null],
  ['', null],
  ['unknown', null],
])('finds the network of %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

it('takes a browser for one it knows by the number it was given alone', () => {
  const number = deviceOf(undefined)
  expect(deviceOf(number)).toBe(number)
  expect(deviceOf('what everybody sends')).not.toBe(deviceOf('what everybody sends'))
})

describe('a sighting', () => {
  it('is kept once, as hashes, and forgotten after a month', async () => {
    const [wren, ruff] = [await newViewer(), await newViewer()]
    const origin = { address: '192.0.2.1', device: 'Browser' }
    await recordSighting(ruff.id, origin, minutesAgo(31 * DAY))
    await recordSighting(wren.id, { ...origin, device: 'Old browser' }, minutesAgo(31 * DAY))
    await Promise.all(Array.from({ length: 4 }, () => recordSighting(wren.id, { ...origin, address: '192.0.2.200' }, new Date())))
    expect([(await seen(wren.id)).length, (await seen(ruff.id)).length]).toEqual([1, 0])
    expect(JSON.stringify(await seen(wren.id))).not.toMatch(/192\.0|Browser/)
    await recordSighting(ruff.id, { address: '127.0.0.1', device: 'Another' }, new Date())
    await recordSighting(wren.id, { address: '127.0.0.1', device: 'Browser' }, new Date())
    expect(await neighboursOf(wren.id, new Date())).toEqual([])
  })

  it('tells who shares a network or a device, those who share both first', async () => {
    const [wren, ruff, knot, teal, smew] = await Promise.all(Array.from({ length: 5 }, () => newViewer()))
    if (!wren || !ruff || !knot || !teal || !smew) throw new Error('There is nobody.')
    const at = new Date()
    const sight = (who: typeof wren, address: string, device: string, when = at) => recordSighting(who.id, { address, device }, when)
    await sight(smew, '198.51.100.1', 'Mine', minutesAgo(29 * DAY))
    await sight(wren, '198.51.100.1', 'Mine')
    await sight(ruff, '198.51.100.9', 'Another')
    await sight(knot, '198.51.100.2', 'Mine')
    await sight(teal, '203.0.113.1', 'Mine')
    expect((await neighboursOf(wren.id, at)).map(({ name, network, device }) => [name, network, device])).toEqual([
      [knot.name, true, true],
      [smew.name, true, true],
      [ruff.name, true, false],
      [teal.name, false, true],
    ])
    expect((await neighboursOf(wren.id, new Date(at.getTime() + 2 * DAY * 60_000))).map(({ name }) => name)).not.toContain(smew.name)
  })
})
