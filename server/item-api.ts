import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { ADDRESS_HEADER } from '@/lib/accounts/sightings'
import { siteAddress } from '@/lib/env'
import { isItemApi, readAddress, type Address } from '@/lib/item-api/address'
import { listenForChanges } from '@/lib/item-api/announcements'
import { RecentChanges } from '@/lib/item-api/changes'
import { pretty, type Json } from '@/lib/item-api/json'
import { readAt } from '@/lib/item-api/read'
import { readQuery, viewed, type View, type Writing } from '@/lib/item-api/view'
import { settings } from '@/lib/settings'
import { beginEvents, sendEvent } from './event-stream'
import { ItemSockets } from './item-sockets'
import { ItemStreams, type Watched, type Watcher } from './item-streams'
import { Seats } from './seats'

/** Clients give up a stream that says nothing for a minute; Firebase says something every 30 seconds. */
const BEAT_MS = 25_000
const METHODS = 'OPTIONS,GET,POST,PUT,DELETE,PATCH'
/** Firebase would take these from who may write, which here is nobody. */
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE']
const JSON_TYPE = 'application/json; charset=utf-8'
const SCRIPT_TYPE = 'application/javascript; charset=utf-8'

type Asked = { address: Address; view: View; writing: Writing }

/** Answers as Hacker News' item API does, past the framework, whose share of so small an answer would be larger than all the rest. */
export class ItemApi {
  private readonly changes = new RecentChanges()
  private readonly streams = new ItemStreams()
  private readonly seats = new Seats({ all: settings.itemApi.streams, perAddress: settings.itemApi.perAddress })
  private readonly sockets = new ItemSockets({ streams: this.streams, seats: this.seats, read: (asked) => this.read(asked), watched: (asked) => this.watched(asked) })
  private readonly beating = setInterval(() => {
    this.streams.beat()
    this.sockets.beat()
  }, BEAT_MS).unref()
  private readonly stopListening = listenForChanges({
    onChange: (change) => {
      this.changes.note(change)
      this.streams.hear(change)
    },
    onOpen: () => {
      this.changes.catchUp().catch(() => undefined)
      this.streams.catchUp()
    },
  })

  /** Answers a request, whatever it is. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    allowAll(request, response)
    const { method = '' } = request
    if (method === 'OPTIONS') return void response.writeHead(200, { allow: METHODS, 'content-length': 0 }).end()
    if (WRITES.includes(method)) return refuse(response, 401, 'Permission denied')
    if (method !== 'GET') return refuse(response.setHeader('allow', METHODS), 405, 'Method not allowed')
    const asked = askedFor(request)
    if ('error' in asked) return refuse(response, asked.status, asked.error)
    if (wantsEvents(request)) return this.stream(asked, request, response)
    try {
      send(await this.read(asked), asked.writing, request, response)
    } catch (error) {
      console.error('The item API could not answer.', error)
      refuse(response, 503, 'Service unavailable')
    }
  }

  /** Opens a socket as Firebase's own libraries do; `address` is where the client is. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, address: string): void {
    this.sockets.open(request, socket, head, address)
  }

  /** Ends all streams, and the connection to the database. */
  async close(): Promise<void> {
    clearInterval(this.beating)
    await this.stopListening()
    this.streams.end()
    this.sockets.end()
  }

  private async read({ address, view }: Pick<Asked, 'address' | 'view'>): Promise<Json> {
    return viewed(await readAt(address, this.changes), view)
  }

  private watched({ address, view }: Pick<Asked, 'address' | 'view'>): Watched {
    return { key: JSON.stringify([address, view]), resource: address.resource, read: async () => JSON.stringify(await this.read({ address, view })) }
  }

  /** Clients are led to where the stream is, first; some wait for that. */
  private stream(asked: Asked, request: IncomingMessage, response: ServerResponse): void {
    const { url = '', headers } = request
    if (!url.includes(LED)) return void response.writeHead(307, { location: `${originOf(request)}${url}${url.includes('?') ? '&' : '?'}${LED}`, 'cache-control': 'no-cache', 'content-length': 0 }).end()
    const address = String(headers[ADDRESS_HEADER])
    if (!this.seats.take(address)) return refuse(response, 503, 'Too many streams are open.')
    const leave = this.streams.join(this.watched(asked), eventsTo(response))
    response.once('close', () => {
      this.seats.leave(address)
      leave()
    })
    beginEvents(response)
  }
}

/** @returns whether a request is for the item API */
export function isForItemApi({ url = '' }: IncomingMessage): boolean {
  return url.startsWith('/v0') && isItemApi(url.split('?')[0] ?? '')
}

function askedFor({ url = '' }: IncomingMessage): Asked | { status: number; error: string } {
  if (url.length > settings.itemApi.address) return { status: 414, error: 'The address is too long.' }
  const [path = '', query = ''] = url.split('?')
  const address = readAddress(path)
  if (!address) return { status: 401, error: 'Permission denied' }
  const asked = readQuery(new URLSearchParams(query))
  return 'error' in asked ? { status: 400, error: asked.error } : { address, ...asked }
}

function wantsEvents({ headers }: IncomingMessage): boolean {
  return String(headers.accept ?? '').includes('text/event-stream')
}

/** All that was told before is replaced. Clients look for these very bytes. */
function eventsTo(response: ServerResponse): Watcher {
  return {
    put: (json) => sendEvent(response, `event: put\ndata: {"path":"/","data":${json}}\n\n`),
    beat: () => sendEvent(response, 'event: keep-alive\ndata: null\n\n'),
    end: () => void response.end(),
  }
}

/** Says that a client was led here; Firebase names the database so. */
const LED = 'ns=items'

/** Clients without a browser's knowledge of addresses need all of it. */
function originOf({ headers }: IncomingMessage): string {
  const host = headers['x-forwarded-host'] ?? headers.host
  return host === undefined ? '' : `${new URL(siteAddress()).protocol}//${String(host)}`
}

/** Programs of all sites may read, errors too; crawlers find nothing to list. */
function allowAll({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', headers.origin ?? '*')
  response.setHeader('access-control-allow-methods', METHODS)
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '*')
  response.setHeader('access-control-expose-headers', 'ETag')
  response.setHeader('vary', 'origin, accept')
  response.setHeader('content-security-policy', `default-src 'none'; frame-ancestors 'none'`)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-robots-tag', 'noindex')
}

function send(value: Json, { print, callback }: Writing, { headers }: IncomingMessage, response: ServerResponse): void {
  const json = print === 'pretty' ? pretty(value) : JSON.stringify(value)
  const body = Buffer.from(callback === null ? json : `${callback}(${json});`)
  // Not in quotation marks, as in Firebase's answers.
  const etag = createHash('sha1').update(body).digest('base64')
  const known = { 'cache-control': 'no-cache', etag }
  if (isKnown(etag, headers['if-none-match'])) return void response.writeHead(304, known).end()
  if (print === 'silent') return void response.writeHead(204, known).end()
  response.writeHead(200, { ...known, 'content-type': callback === null ? JSON_TYPE : SCRIPT_TYPE, 'content-length': body.length })
  response.end(body)
}

/** @returns whether the client says that it has this already; others put quotation marks around what they were given */
function isKnown(etag: string, given: string | undefined): boolean {
  return given !== undefined && given.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '').replaceAll('"', '')))
}

function refuse(response: ServerResponse, status: number, error: string): void {
  const body = Buffer.from(JSON.stringify({ error }))
  response.writeHead(status, { 'content-type': JSON_TYPE, 'cache-control': 'no-cache', 'content-length': body.length })
  response.end(body)
}
