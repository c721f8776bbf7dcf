import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import { once } from 'node:events'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { siteAddress } from '@/lib/env'
import { settings } from '@/lib/settings'

/** What the forum asks of an address that somebody gave; it follows no redirects unless told how many. */
export type Request = { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string; redirects?: number }

/** What came back; of a longer body the beginning. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Nothing came back, or the forum does not ask there; the message says why. */
export class Unreachable extends Error {}

/** Looks a name up once, refuses all but addresses of the public internet, and connects to exactly those it looked at. */
const PUBLIC = { 'http:': new RequestFilteringHttpAgent(), 'https:': new RequestFilteringHttpsAgent() }
const ANY = { 'http:': new http.Agent(), 'https:': new https.Agent() }

/**
 * The one way to addresses that people give. It leads to the usual ports of the public internet and to origins an admin names, never to another host of our own
 * network; each redirect is looked at like the first address. It takes so long and reads so much and no more (`settings.outward`).
 * @param origins of one's own network that may be asked
 * @throws Unreachable
 */
export async function reach(address: string, { redirects = 0, ...request }: Request = {}, origins: readonly string[] = settings.outward.origins): Promise<Answer> {
  const signal = AbortSignal.timeout(settings.outward.patience)
  try {
    let url = readAddress(address, origins)
    for (let followed = 0; ; followed++) {
      const response = await send(url, request, origins, signal)
      const to = redirects > 0 ? redirectOf(response) : null
      if (to === null) return { status: response.statusCode ?? 0, headers: response.headers, body: await beginning(response) }
      response.destroy()
      if (followed === redirects) throw new Unreachable('It redirects too often.')
      url = readAddress(new URL(to, url).href, origins)
    }
  } catch (error) {
    if (error instanceof Unreachable) throw error
    throw new Unreachable(signal.aborted ? `It took longer than ${settings.outward.patience / 1000} seconds.` : whyNot(error))
  }
}

/** @returns why the forum asks nothing of an address, whatever its host's name stands for; null when it may */
export function mayNotReach(address: string, origins: readonly string[] = settings.outward.origins): string | null {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return 'That is not a web address: it must begin with http:// or https://.'
  const { username, password, port, origin } = new URL(address)
  if (username || password) return 'Leave the name and the password out of the address.'
  return port === '' || isOneOf(origins, origin) ? null : 'Only the usual ports can be asked: leave the number out of the address.'
}

/** The guard tells which address a name stands for, which is nobody's business. */
function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message.startsWith('DNS lookup ') ? 'It leads into a private network.' : error.message
}

function readAddress(address: string, origins: readonly string[]): URL {
  const refusal = mayNotReach(address, origins)
  if (refusal) throw new Unreachable(refusal)
  return new URL(address)
}

function isOneOf(origins: readonly string[], origin: string): boolean {
  return origins.some((each) => new URL(each).origin === origin)
}

async function send(url: URL, { method = 'GET', headers, body }: Omit<Request, 'redirects'>, origins: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  const agents = isOneOf(origins, url.origin) ? ANY : PUBLIC
  const protocol = url.protocol === 'https:' ? 'https:' : 'http:'
  const own = { 'user-agent': `Colloquy (+${siteAddress()})`, 'accept-encoding': 'identity', ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) }
  const request = (protocol === 'https:' ? https : http).request(url, { method, headers: { ...own, ...headers }, agent: agents[protocol], signal })
  request.end(body)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) && location !== undefined ? location : null
}

async function beginning(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= settings.outward.bytes) break
  }
  return Buffer.concat(chunks).subarray(0, settings.outward.bytes)
}
