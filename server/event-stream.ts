import type { ServerResponse } from 'node:http'

/** Who does not take what is sent is let go at so many bytes. */
const MOST_UNSENT = 256 * 1024

/** Begins an answer of events that stays open. */
export function beginEvents(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' })
}

/** @param event one or more, as they are written; empty for none */
export function sendEvent(response: ServerResponse, event: string): void {
  if (response.writableLength > MOST_UNSENT) response.destroy()
  else if (event) response.write(event)
}
