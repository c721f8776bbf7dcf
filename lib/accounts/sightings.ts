import { createHmac } from 'node:crypto'
import { isIP } from 'node:net'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { settings } from '@/lib/settings'

/** The header in which the web server says where a request came from; what outside requests write there never gets here. */
export const ADDRESS_HEADER = 'x-colloquy-address'

/** Where a request came from, and what it says of the browser; `address` is empty where that is not known. */
export type Origin = { address: string; agent: string; languages: string }

/** @param read gives a header of the request */
export function originOf(read: (name: string) => string | null | undefined): Origin {
  return { address: read(ADDRESS_HEADER) ?? '', agent: read('user-agent') ?? '', languages: read('accept-language') ?? '' }
}

/** Remembers from where a person signed in, as hashes that say no more than whether two are the same, and forgets what is too old. */
export async function recordSighting(userId: number, { address, agent, languages }: Origin, at: Date): Promise<void> {
  const network = networkOf(address)
  if (network === null) return
  const [seen, device] = [keyed(`network ${network}`), keyed(`device ${agent}\n${languages}`)]
  const since = new Date(at.getTime() - settings.sightingsKept)
  await db().$executeRaw`
    delete from sightings where (user_id, network, device) in (select user_id, network, device from sightings where seen_at < ${since} for update skip locked)`
  await db().$executeRaw`
    insert into sightings (user_id, network, device, seen_at) values (${userId}, ${seen}, ${device}, ${at})
    on conflict (user_id, network, device) do update set seen_at = excluded.seen_at`
}

/**
 * @returns the network an address belongs to, as those who hand out addresses cut them: the first 24 bits of IPv4, the first 48 of IPv6; null for
 *   what is no address
 */
export function networkOf(address: string): string | null {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  const version = isIP(bare)
  if (version === 4) return `${bare.split('.').slice(0, 3).join('.')}.0/24`
  return version === 6 ? `${groupsOf(bare).slice(0, 3).join(':')}::/48` : null
}

/** An IPv6 address in its shortest form has a gap that stands for zeros. */
function groupsOf(address: string): string[] {
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  if (after === undefined) return groups(before)
  return [...groups(before), ...Array<string>(8 - groups(before).length - groups(after).length).fill('0'), ...groups(after)]
}

/** Whoever reads the database alone cannot try out addresses. */
function keyed(value: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(value).digest('base64url')
}
