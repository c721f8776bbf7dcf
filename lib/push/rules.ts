/** The services of browsers, by which whoever makes one sends to it; with a dot, any host below. */
const KNOWN = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com']

/**
 * Whether the forum may send to an address that somebody says is of their browser: nobody is to have it call addresses of their choice.
 * @param services further origins that an admin allows
 */
export function mayPushTo(endpoint: string, services: readonly string[]): boolean {
  if (endpoint.length > 1000 || !URL.canParse(endpoint)) return false
  const { protocol, hostname, port, username, password, origin } = new URL(endpoint)
  if (username || password) return false
  const isKnown = protocol === 'https:' && port === '' && KNOWN.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host))
  return isKnown || services.some((service) => new URL(service).origin === origin)
}
