import { randomUUID } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import { z } from 'zod'
import { db } from '@/lib/db'
import { keyed } from '@/lib/keyed'
import { settings } from '@/lib/settings'

/** The header in which the web server says where a request came from; what outside requests write there never gets here. */
export const ADDRESS_HEADER = 'x-colloquy-address'

/** Where somebody signs in from: the address, empty where that is not known, and the number their browser was given. */
export type Origin = { address: string; device: string }

/** The cookie that holds a browser's number. What browsers say of themselves is the same for millions, and would make one person of strangers. */
export const DEVICE_COOKIE = 'colloquy-device'

/** @returns the number a browser sent; a new one, which nobody shares, where it sent none of ours */
export function deviceOf(sent: string | undefined): string {
  return z.uuid().safeParse(sent).data ?? randomUUID()
}

/** Remembers from where a person signed in, as hashes that say no more than whether two are the same, and forgets what is too old. */
export async function recordSighting(userId: number, { address, device }: Origin, at: Date): Promise<void> {
  // Where the network is not known, it is nobody else's.
  const network = networkOf(address) ?? randomUUID()
  // Whoever reads the database alone cannot try out addresses.
  const [from, by] = [keyed(`network ${network}`), keyed(`device ${device}`)]
  const since = new Date(at.getTime() - settings.sightingsKept)
  await db().$executeRaw`
    delete from sightings where (user_id, network, device) in (select user_id, network, device from sightings where seen_at < ${since} for update skip locked)`
  await db().$executeRaw`
    insert into sightings (user_id, network, device, seen_at) values (${userId}, ${from}, ${by}, ${at})
    on conflict (user_id, network, device) do update set seen_at = excluded.seen_at`
}

/**
 * @returns the network an address belongs to, as those who hand out addresses cut them: the first 24 bits of IPv4, the first 48 of IPv6; null for
 *   what is no address, and for addresses that belong to nobody: behind a proxy that is not trusted everybody has the same
 */
export function networkOf(address: string): string | null {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  const version = isIP(bare)
  if (version > 0 && nobodys.check(bare, version === 4 ? 'ipv4' : 'ipv6')) return null
  if (version === 4) return `${bare.split('.').slice(0, 3).join('.')}.0/24`
  return version === 6 ? `${groupsOf(bare).slice(0, 3).join(':')}::/48` : null
}

/** Private, local and this machine's own (RFC 1918, 3927, 4193, 4291). */
const nobodys = new BlockList()
for (const [network, bits] of [['10.0.0.0', 8], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16]] as const) nobodys.addSubnet(network, bits)
for (const [network, bits] of [['::1', 128], ['fc00::', 7], ['fe80::', 10]] as const) nobodys.addSubnet(network, bits, 'ipv6')

/** An IPv6 address in its shortest form has a gap that stands for zeros. */
function groupsOf(address: string): string[] {
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  if (after === undefined) return groups(before)
  return [...groups(before), ...Array<string>(8 - groups(before).length - groups(after).length).fill('0'), ...groups(after)]
}
