import { z } from 'zod'
import { settings } from '@/lib/settings'
import { isItemApi, readAddress, type Address } from './address'
import type { Json, JsonObject } from './json'
import type { View } from './view'

/** What a client asks for, by the number it gives its request; `id` is the same for what it calls the same. */
export type WireRequest = { number: number } & ({ action: 'listen' | 'unlisten' | 'get'; id: string; path: string; tag: number | null; asked: { address: Address; view: View } | null } | { action: 'write' } | { action: 'other' })

/** Of queries those by key; priorities, which order where nothing is said, nothing has here. */
const query = z.object({
  i: z.literal('.key').optional(),
  l: z.int().positive().optional(),
  vf: z.enum(['l', 'r']).optional(),
  sp: z.union([z.string(), z.number()]).transform(String).optional(),
  ep: z.union([z.string(), z.number()]).transform(String).optional(),
})

const body = z.looseObject({ p: z.string().max(settings.itemApi.address).default(''), q: z.unknown().optional(), t: z.number().nullish() })
const message = z.object({ t: z.literal('d'), d: z.object({ r: z.int(), a: z.string(), b: body.catch({ p: '' }) }) })

const READING = new Map<string, 'listen' | 'unlisten' | 'get'>([['q', 'listen'], ['n', 'unlisten'], ['g', 'get']])
const WRITING = ['p', 'm', 'o', 'om']

/** Reads a message of Firebase's own libraries, as JSON. @returns null for what is none, or asks for nothing */
export function readWire(text: string): WireRequest | null {
  const { d: given } = message.safeParse(parsed(text)).data ?? {}
  if (!given) return null
  const { r: number, a: name, b: { p, q, t } } = given
  const path = p.startsWith('/') ? p : `/${p}`
  const action = READING.get(name)
  return action ? { number, action, id: JSON.stringify([path, q ?? null]), path, tag: t ?? null, asked: readAsked(path, q) } : { number, ...(WRITING.includes(name) ? { action: 'write' } : { action: 'other' }) }
}

function readAsked(path: string, given: unknown): { address: Address; view: View } | null {
  const address = isItemApi(path) ? readAddress(`${path}.json`) : null
  const asked = query.safeParse(given ?? {})
  if (!address || !asked.success) return null
  const { i, l, vf, sp: from, ep: to } = asked.data
  if (i === undefined && (from ?? to) !== undefined) return null
  const keys = { ...(vf === 'r' ? { last: l } : { first: l }), from, to }
  return { address, view: { shallow: false, keys: [l, from, to].some((bound) => bound !== undefined) ? keys : null } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The server's first words: the time, and the address a client comes back to. */
export function greeting(host: string, session: string, at: Date): string {
  return JSON.stringify({ t: 'c', d: { t: 'h', d: { ts: at.getTime(), v: '5', h: host, s: session } } })
}

/** @param json what stands at a path now */
export function told({ path, tag }: { path: string; tag: number | null }, json: string): string {
  const named: JsonObject = { p: path.slice(1), ...(tag !== null && { t: tag }) }
  return `{"t":"d","d":{"a":"d","b":${JSON.stringify(named).slice(0, -1)},"d":${json}}}}`
}

/** @returns that a request was done, and what it gave */
export function done(number: number, value: Json = {}): string {
  return JSON.stringify({ t: 'd', d: { r: number, b: { s: 'ok', d: value } } })
}

/** @returns that it was not; clients know these reasons */
export function refused(number: number, reason: 'permission_denied' | 'unavailable'): string {
  return JSON.stringify({ t: 'd', d: { r: number, b: { s: reason, d: reason === 'unavailable' ? 'Service unavailable' : 'Permission denied' } } })
}
