import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { now } from '@/lib/clock'
import { done, greeting, readWire, refused, told, type WireRequest } from '@/lib/item-api/wire'
import type { Json } from '@/lib/item-api/json'
import { settings } from '@/lib/settings'
import type { ItemStreams, Watched } from './item-streams'
import type { Seats } from './seats'

/** Who does not take what is sent is let go at so many bytes. */
const MOST_UNSENT = 4 * 1024 * 1024
const LONGEST_MESSAGE = 16 * 1024

type Reading = Extract<WireRequest, { id: string }>
type Asked = NonNullable<Reading['asked']>

/** What sockets are answered from. */
type Source = { streams: ItemStreams; seats: Seats; read: (asked: Asked) => Promise<Json>; watched: (asked: Asked) => Watched }

/** Firebase's own libraries, which many clients use, ask for items over a socket rather than one by one. */
export class ItemSockets {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE })

  constructor(private readonly source: Source) {}

  /** @param address where the client is */
  open(request: IncomingMessage, socket: Duplex, head: Buffer, address: string): void {
    const { seats } = this.source
    if (!seats.take(address)) return void socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n')
    socket.once('close', () => seats.leave(address))
    this.server.handleUpgrade(request, socket, head, (client) => {
      new ItemSocket(client, this.source)
      client.send(greeting(request.headers.host ?? '', randomUUID(), now()))
    })
  }

  /** Keeps proxies from ending what is silent. */
  beat(): void {
    for (const client of this.server.clients) client.ping()
  }

  /** Ends all sockets. */
  end(): void {
    for (const client of this.server.clients) client.terminate()
  }
}

/** @returns whether a request is for such a socket */
export function isForItemSocket({ url = '' }: IncomingMessage): boolean {
  return url.split('?')[0] === '/.ws'
}

/** One client, and what it listens to. */
class ItemSocket {
  private readonly leaving = new Map<string, () => void>()

  constructor(
    private readonly client: WebSocket,
    private readonly source: Source,
  ) {
    client.on('message', (data) => void this.hear(String(data)))
    client.on('error', () => client.terminate())
    client.on('close', () => this.leaving.forEach((leave) => leave()))
  }

  /** A number says that the client is still there. */
  private async hear(text: string): Promise<void> {
    const request = readWire(text)
    if (!request) return
    if (request.action === 'write') return this.send(refused(request.number, 'permission_denied'))
    if (request.action === 'other') return this.send(done(request.number))
    if (request.action === 'unlisten') return this.unlisten(request)
    const { number, asked } = request
    if (!asked) return this.send(refused(number, 'permission_denied'))
    if (request.action === 'listen') return this.listen(request, asked)
    this.send(await this.source.read(asked).then((value) => done(number, value), () => refused(number, 'unavailable')))
  }

  /** Clients take it for empty when they are told that they listen before they are told what there is. */
  private listen({ number, id, path, tag }: Reading, asked: Asked): void {
    if (this.leaving.size >= settings.itemApi.perSocket && !this.leaving.has(id)) return this.send(refused(number, 'unavailable'))
    this.leaving.get(id)?.()
    let isTold = false
    const put = (json: string) => {
      this.send(told({ path, tag }, json))
      if (!isTold) this.send(done(number))
      isTold = true
    }
    this.leaving.set(id, this.source.streams.join(this.source.watched(asked), { put, beat: () => undefined, end: () => this.client.close() }))
  }

  private unlisten({ number, id }: Reading): void {
    this.leaving.get(id)?.()
    this.leaving.delete(id)
    this.send(done(number))
  }

  private send(text: string): void {
    if (this.client.bufferedAmount > MOST_UNSENT) this.client.terminate()
    else this.client.send(text)
  }
}
