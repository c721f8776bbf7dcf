import { getDomain } from 'tldts'

/** Hosts that belong to nobody in particular and are missing from the public suffix list: what stands before them is the site. */
const SHARED_HOSTS = [
  'apps.apple.com',
  'bandcamp.com',
  'beehiiv.com',
  'dreamwidth.org',
  'dspace.mit.edu',
  'ghost.io',
  'gist.github.com',
  'hashnode.dev',
  'itch.io',
  'livejournal.com',
  'mataroa.blog',
  'medium.com',
  'neocities.org',
  'notion.site',
  'substack.com',
  'tumblr.com',
  'typepad.com',
  'wordpress.com',
]

/** Hosts where the first part of the path says whose page it is. */
const PATH_HOSTS = new Set(['bitbucket.org', 'codeberg.org', 'git.sr.ht', 'github.com', 'gitlab.com', 'twitter.com', 'x.com'])

const SUFFIXES = { allowPrivateDomains: true, extraSuffixes: { private: SHARED_HOSTS } }

/**
 * The label shown behind a title, which also groups what comes from one place.
 * @param url an absolute address
 * @returns the registrable domain (example.org), with the sub-domain on shared hosts (someone.github.io) and the owner on code hosts
 *   (github.com/someone), in lower case; null for what is not an http or https address
 */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const address = new URL(url)
  if (!/^https?:$/.test(address.protocol)) return null
  const host = withoutWww(address.hostname.replace(/\.$/, ''))
  if (!PATH_HOSTS.has(host)) return withoutWww(getDomain(host, SUFFIXES) ?? host)
  const owner = /^\/(~?[\w.-]{1,64})(?:\/|$)/.exec(address.pathname)?.[1]
  return owner ? `${host}/${owner.toLowerCase()}` : host
}

/** `www.com` is a site of its own. */
function withoutWww(host: string): string {
  const rest = host.replace(/^www\./, '')
  return rest.includes('.') ? rest : host
}
