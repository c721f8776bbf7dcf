import { createHash } from 'node:crypto'
import type { WrittenFeed } from './feed'

// To be asked for each time: what is hidden since has left the feed.
const HEADERS = {
  everyone: { 'cache-control': 'public, no-cache' },
  'one person': { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' },
}

/**
 * Answers with a feed, or with 304 to who has it as it is.
 * @param readBy whom it is for; caches that several people share keep what is for everyone alone
 */
export function feedAnswer(request: Request, { type, text }: WrittenFeed, readBy: keyof typeof HEADERS): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = { etag, ...HEADERS[readBy] }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': type } })
}

/** Answers in a sentence that there is none, or why. */
export function noFeed(status: 400 | 404, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

function isKnown(given: string | null, etag: string): boolean {
  return given !== null && given.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')))
}
