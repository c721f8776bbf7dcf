import type { ServerResponse } from 'node:http'
import type { Announced, NewComment } from '@/lib/comments/announced'
import { sendEvent } from './event-stream'
import { Seats, type SeatLimits } from './seats'

/** A browser that waits for new comments of a story, or of all of them (null). Thousands are open at once, so it holds nothing of its own. */
export type Stream = { storyId: number | null; viewerId: number | null; address: string; response: ServerResponse }

/** The open streams of this process, and what each is told. */
export class FanOut {
  private readonly streams = new Map<number | null, Set<Stream>>()
  private readonly seats: Seats

  /** @param limits how many streams may be open, in all and to one address */
  constructor(limits: SeatLimits) {
    this.seats = new Seats(limits)
  }

  /** @returns whether there was room for it */
  join(stream: Stream): boolean {
    if (!this.seats.take(stream.address)) return false
    const others = this.streams.get(stream.storyId) ?? new Set()
    this.streams.set(stream.storyId, others.add(stream))
    return true
  }

  leave(stream: Stream): void {
    const others = this.streams.get(stream.storyId)
    if (!others?.delete(stream)) return
    if (others.size === 0) this.streams.delete(stream.storyId)
    this.seats.leave(stream.address)
  }

  /** @returns whether anybody waits for comments of this story */
  hears(storyId: number): boolean {
    return this.streams.has(storyId) || this.streams.has(null)
  }

  /** Tells everybody who waits for them of new comments, but nobody of their own. */
  announce(announced: readonly Announced[]): void {
    for (const [storyId, streams] of this.streams) {
      const here = announced.filter(({ comment }) => storyId === null || comment[2] === storyId)
      const authors = new Set(here.map(({ authorId }) => authorId))
      const forAll = newsEvent(here.map(({ comment }) => comment))
      for (const stream of streams) {
        const isAuthor = stream.viewerId !== null && authors.has(stream.viewerId)
        sendEvent(stream.response, isAuthor ? newsEvent(here.flatMap(({ comment, authorId }) => (authorId === stream.viewerId ? [] : [comment]))) : forAll)
      }
    }
  }

  /** Says nothing, so that whatever stands between sees that the streams are in use. */
  beat(): void {
    for (const streams of this.streams.values()) for (const stream of streams) sendEvent(stream.response, ':\n\n')
  }

  /** Ends all streams; browsers open them again after a while, and say what they know. */
  end(): void {
    for (const streams of [...this.streams.values()]) {
      for (const stream of [...streams]) {
        // What has ended takes no more, and is not closed yet.
        this.leave(stream)
        stream.response.end()
      }
    }
  }
}

/**
 * @param latest what whoever opens the stream again says it knows; by default the last of the comments
 * @returns the event that tells of comments; empty when there is nothing to tell
 */
export function newsEvent(comments: readonly NewComment[], latest?: number): string {
  const id = latest ?? comments.at(-1)?.[0]
  return id === undefined ? '' : `id: ${id}\ndata: ${JSON.stringify(comments)}\n\n`
}
