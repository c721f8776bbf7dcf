import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readSession } from '@/lib/accounts/session'
import { ADDRESS_HEADER } from '@/lib/accounts/sightings'
import { now } from '@/lib/clock'
import { announcedComments, commentsSince } from '@/lib/comments/announced'
import { listenForComments } from '@/lib/comments/announcements'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { beginEvents } from './event-stream'
import { FanOut, newsEvent, type Stream } from './fan-out'

/** What comes within so many milliseconds is told at once. */
const GATHER_MS = 100
/** Proxies and phones give up a connection on which nothing is said for a minute or less. */
const BEAT_MS = 25_000
/** Browsers wait so long before they open a stream again; not all of them equally long. */
const RETRY_MS = { least: 2000, spread: 3000 }

const { most, streams: all, perAddress } = settings.live

/** The streams of new comments this process serves, all of them fed from one connection to the database. */
export class LiveStreams {
  private readonly fanOut = new FanOut({ all, perAddress })
  private readonly heard = new Set<number>()
  private readonly beating = setInterval(() => this.fanOut.beat(), BEAT_MS).unref()
  private begin = (): void => undefined
  /** No stream begins before the database is listened to. */
  private readonly isListening = new Promise<void>((resolve) => (this.begin = resolve))
  private readonly stopListening = listenForComments({
    onComment: ({ id, storyId }) => this.hear(id, storyId),
    onOpen: () => {
      this.begin()
      this.fanOut.end()
    },
  })

  /** Answers with a stream that stays open, or refuses: 400 what makes no sense, 503 where there are too many. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = askedFor(request)
    if (!asked) return refuse(response, 400)
    const [session] = await Promise.all([readSession(request.headers.cookie ?? '', now()), this.isListening])
    const stream: Stream = { storyId: asked.storyId, viewerId: session?.userId ?? null, address: String(request.headers[ADDRESS_HEADER]), response }
    if (response.destroyed) return
    if (!this.fanOut.join(stream)) return refuse(response, 503)
    response.once('close', () => this.fanOut.leave(stream))
    beginEvents(response)
    response.write(`retry: ${Math.round(RETRY_MS.least + Math.random() * RETRY_MS.spread)}\n\n`)
    // What is announced from here on is told, so nothing is lost between the question and its answer; what is told twice browsers know.
    const news = await commentsSince({ ...stream, after: asked.after }).catch(() => null)
    if (!news) response.end()
    else if (!response.writableEnded) response.write(newsEvent(news.comments, news.latest))
  }

  /** Ends all streams, and the connection to the database. */
  async close(): Promise<void> {
    clearInterval(this.beating)
    await this.stopListening()
    this.fanOut.end()
  }

  private hear(id: number, storyId: number): void {
    if (!this.fanOut.hears(storyId)) return
    if (this.heard.size === 0) setTimeout(() => void this.tell(), GATHER_MS)
    this.heard.add(id)
  }

  /** Of a flood, such as an import, the last are told. */
  private async tell(): Promise<void> {
    const ids = [...this.heard].slice(-most)
    this.heard.clear()
    try {
      this.fanOut.announce(await announcedComments(ids))
    } catch {
      this.fanOut.end()
    }
  }
}

const id = z.coerce.number().int().min(0).max(2 ** 31 - 1)
const after = id.nullable().default(null)
const schema = z.union([
  z.strictObject({ story: id.min(1), after }).transform(({ story, after }) => ({ storyId: story, after })),
  z.strictObject({ comments: z.literal(''), after }).transform(({ after }) => ({ storyId: null, after })),
])

/** @returns what is asked for; a browser that opens a stream again by itself says in a header what it heard of last */
function askedFor({ url = '', headers }: IncomingMessage): z.infer<typeof schema> | null {
  const asked = schema.safeParse(Object.fromEntries(new URLSearchParams(url.split('?')[1])))
  if (!asked.success) return null
  const last = id.safeParse(headers['last-event-id'])
  return last.success ? { ...asked.data, after: Math.max(last.data, asked.data.after ?? 0) } : asked.data
}

/** @returns whether a request is for a stream */
export function isForStream({ method, url = '' }: IncomingMessage): boolean {
  return method === 'GET' && url.split('?')[0] === paths.live()
}

function refuse(response: ServerResponse, status: 400 | 503): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(status === 400 ? 'A stream is of one story or of all comments.\n' : 'Too many streams are open.\n')
}
