import { settings } from '@/lib/settings'

/** Parameters that say who followed a link, not where it leads. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|twclid|igshid|igsh|yclid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id|ref_src|spm|si)$/i

/**
 * Finds what was submitted before, however its address is written: without tracking parameters, fragment, default port, trailing slash and
 * credentials, the host in lower case.
 * @param url an absolute http or https address
 * @returns the address in the one form all ways of writing it share; null for what is no such address, or too long to be looked up
 */
export function urlKey(url: string): string | null {
  if (!URL.canParse(url)) return null
  const address = new URL(url)
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return null
  address.hash = ''
  address.username = ''
  address.password = ''
  address.hostname = address.hostname.replace(/\.+$/, '')
  address.search = withoutTracking(address.search)
  address.pathname = address.pathname.replace(/\/+$/, '') || '/'
  const key = address.pathname === '/' && address.search === '' ? address.origin : address.href
  // Letters outside ASCII are three to twelve times as long here, and the index takes no more than 2704 bytes.
  return key.length > settings.urlLength.max ? null : key
}

/** What stays is left as it was written: searchParams would write %20 and a bare name anew, and an address without tracking keeps its own. */
function withoutTracking(search: string): string {
  const parameters = search.slice(1).split('&')
  const kept = parameters.filter((parameter) => parameter !== '' && !TRACKING.test(parameter.replace(/=.*$/, ''))).join('&')
  // With its mark: what is set without one loses a first "?" of its own.
  return kept && `?${kept}`
}
