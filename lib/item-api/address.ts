/** The lists of stories, by the name in their address. */
export const lists = ['topstories', 'newstories', 'beststories', 'askstories', 'showstories', 'jobstories'] as const

/** One of them. */
export type List = (typeof lists)[number]

/** What an address is of; an item or person without an id or name is one that cannot be. */
export type Resource =
  | { kind: 'item'; id: number | null }
  | { kind: 'user'; name: string | null }
  | { kind: 'list'; list: List }
  | { kind: 'maxitem' | 'updates' }

/** What is asked for: something, and of it what these keys lead to, one inside the other. */
export type Address = { resource: Resource; keys: readonly string[] }

/** As deep as the original goes. */
const DEEPEST = 32
const LARGEST_ID = 2 ** 31 - 1

/** @returns whether a path is one of Hacker News' item API, whether or not there is something */
export function isItemApi(path: string): boolean {
  return /^\/v0(?:[/.]|$)/.test(path)
}

/**
 * @param path begins with /v0
 * @returns what is asked for; null where nobody may read
 */
export function readAddress(path: string): Address | null {
  if (!path.endsWith('.json')) return null
  const keys = decoded(path.slice('/v0'.length, -'.json'.length).split('/').filter(Boolean))
  if (!keys || keys.length > DEEPEST) return null
  const [name, ...rest] = keys
  const list = lists.find((known) => known === name)
  if (list) return { resource: { kind: 'list', list }, keys: rest }
  if (name === 'maxitem' || name === 'updates') return { resource: { kind: name }, keys: rest }
  const [which, ...inside] = rest
  if (which === undefined) return null
  if (name === 'item') return { resource: { kind: 'item', id: readId(which) }, keys: inside }
  return name === 'user' ? { resource: { kind: 'user', name: /^[A-Za-z0-9_-]{1,32}$/.test(which) ? which : null }, keys: inside } : null
}

function decoded(parts: string[]): string[] | null {
  try {
    return parts.map(decodeURIComponent)
  } catch {
    return null
  }
}

function readId(digits: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : null
  return id !== null && id <= LARGEST_ID ? id : null
}
