import { parse } from 'tldts'

/** What a rule about a site covers: a host with all below it, and below a path where it names one. Both in the form `placeOf` gives. */
export type Site = { host: string; path: string }

/** A host in lower case and punycode, without the dot at its end; a path in lower case, decoded, without empty parts and without a slash at its end. */
export type Place = Site

const LONGEST_PATH = 500

/**
 * @param url an address as people type it; port, credentials, query and fragment make no difference
 * @returns where it leads; null for what is no http or https address
 */
export function placeOf(url: string): Place | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, pathname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const host = hostname.replace(/\.+$/, '')
  return host === '' ? null : { host, path: pathForm(pathname) }
}

/**
 * Reads what a moderator typed: `example.org`, `example.org/someone` or a whole address.
 * @returns what the rule covers, or why there can be no such rule, as a sentence
 */
export function readSite(typed: string): Site | { fault: string } {
  const place = placeOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (!place) return { fault: 'That is no site: give a host such as example.org, with a path if you like.' }
  const host = withoutWww(place.host)
  if (!/^[a-z0-9.-]{1,253}$/.test(host) || !host.includes('.')) return { fault: 'That is no site: give a host such as example.org, with a path if you like.' }
  const { isIp, domain } = parse(host)
  if (!isIp && domain === null) return { fault: `Everybody’s sites end in “${host}”: name one of them.` }
  if (place.path.length > LONGEST_PATH) return { fault: `Keep the path under ${LONGEST_PATH} characters.` }
  return { host, path: place.path }
}

/** @returns whether a place lies within a site: on its host or one below, and below its path by whole parts */
export function isWithin({ host, path }: Place, site: Site): boolean {
  return (host === site.host || host.endsWith(`.${site.host}`)) && `${path}/`.startsWith(`${site.path}/`)
}

/** @returns the host and every one above it: what a rule that covers it may be about */
export function hostsAbove(host: string): string[] {
  const parts = host.split('.')
  return parts.map((_, index) => parts.slice(index).join('.'))
}

/** `www.com` is a site of its own. */
function withoutWww(host: string): string {
  const rest = host.replace(/^www\./, '')
  return rest.includes('.') ? rest : host
}

/** Capitals, empty parts and needless escapes lead to the same page almost everywhere, so they do not lead around a rule. */
function pathForm(pathname: string): string {
  const parts = pathname.split('/').filter(Boolean).map(decoded)
  return parts.length === 0 ? '' : `/${parts.join('/').toLowerCase()}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('/', '%2f').replaceAll('\0', '')
  } catch {
    return part
  }
}
